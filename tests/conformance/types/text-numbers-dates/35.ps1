[convert]::FromBase64String('!!!')
