try { [int]'x' } catch { $_.Exception.GetType().FullName; $_.Exception.InnerException.GetType().FullName; $_.FullyQualifiedErrorId }
