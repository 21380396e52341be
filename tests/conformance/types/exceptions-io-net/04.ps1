try { throw [System.ArgumentException]::new('bad','p') } catch { $_.Exception.Message; $_.Exception.ParamName; $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
