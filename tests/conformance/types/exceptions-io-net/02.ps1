try { 1/0 } catch { $_.Exception.GetType().FullName; $_.Exception.Message; $_.Exception.InnerException.GetType().Name; $_.Exception.HResult; $_.CategoryInfo.Activity }
