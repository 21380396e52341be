[IO.File]::ReadAllText('/nonexistent/file')
