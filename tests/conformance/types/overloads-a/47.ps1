Set-StrictMode -Version 2; (5).Count
