[Net.WebUtility]::HtmlEncode('<a & "b">'); [Net.WebUtility]::HtmlDecode('&lt;&amp;&#65;'); [Net.WebUtility]::UrlEncode('a b/c?d'); [Net.WebUtility]::UrlDecode('a+b%2F')
