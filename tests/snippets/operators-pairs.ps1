$r = (-0.25) * ([uint64]::MaxValue); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [bool](@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = '1.5'; $x += 2; "$($x.GetType().FullName): $x"
#---
$r = ($true) -xor (1e20); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = [ipaddress]'10.0.0.1'; $x += 2; "$($x.GetType().FullName): $x"
#---
$r = ([int]) -shl ([ordered]@{x=1;y=2}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (-7) -split (''); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('2020-02-03') -eq ('abc'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([datetime]'2020-02-03 04:05:06') -xor (2147483647); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@{a=1}) -ge ('abc'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([char]'5') -f ('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (1e20) / ([IO.FileMode]::Open); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([ordered]@{x=1;y=2}) * (@(1,2,3)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = -0.25; $x *= 2; "$($x.GetType().FullName): $x"
#---
$r = ([timespan]'01:02:03') -in (2.50d); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [datetime]('2020-02-03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([guid]'11111111-2222-3333-4444-555555555555') / ('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ((1..3)) - ('abc'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -bnot ([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([IO.FileMode]::Open) -ge ('true'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([ipaddress]'10.0.0.1') -match ([ordered]@{x=1;y=2}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -('a','B'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ($false) -band (2.50d); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([byte]200) -join ([uint64]::MaxValue); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@(1,2,3)) - ([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = [datetime]'2020-02-03 04:05:06'; $x *= 2; "$($x.GetType().FullName): $x"
#---
$x = [ordered]@{x=1;y=2}; $x -= 2; "$($x.GetType().FullName): $x"
#---
$r = [bool](2.50d); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (9223372036854775807) % ([uri]'http://x/y'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([regex]'a.c') -ge ($null); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (0) -shl ([char]'5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('1.5') -ge ([uri]'http://x/y'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ($false) -f ([byte]200); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = [sbyte]-3; $x -= 2; "$($x.GetType().FullName): $x"
#---
$r = [int]([pscustomobject]@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([uri]'http://x/y') % ((1..3)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([datetime]'2020-02-03 04:05:06') -shr ($false); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@('a','b')) -split (2147483647); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([double]::NaN) -in ([ordered]@{x=1;y=2}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@{a=1}) -ge ([ordered]@{x=1;y=2}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = { 1 }; $x -= 2; "$($x.GetType().FullName): $x"
#---
$r = ('true') -ge ([datetime]'2020-02-03 04:05:06'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([datetime]'2020-02-03 04:05:06') -match ({ 1 }); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (-7) -join (2.50d); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (-7) -or ('true'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (1e20) -le (9223372036854775807); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ({ 1 }) + ([ipaddress]'10.0.0.1'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [bool]([IO.FileMode]::Open); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -split (9223372036854775807); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@{}) % (1); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([int16]5) -or ('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (1) -f ('1.5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ($null) -or ([pscustomobject]@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = [timespan]'01:02:03'; $x *= 2; "$($x.GetType().FullName): $x"
#---
$x = 'true'; $x -= 2; "$($x.GetType().FullName): $x"
#---
$r = [char](''); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([xml]'<a>1</a>') % (@{}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [bool]({ 1 }); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('abc') -bxor ([ordered]@{x=1;y=2}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (9223372036854775807) + (-7); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([byte]200) % ([regex]'a.c'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (1e20) -le ('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([regex]'a.c') / ([DayOfWeek]::Tuesday); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([regex]'a.c') -ge ('a','B'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([datetime]'2020-02-03 04:05:06') -eq ('a','B'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [int]([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ((1..3)) * (1); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([DayOfWeek]::Tuesday) -ne ([char]'a'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = 'abc'; $x -= 2; "$($x.GetType().FullName): $x"
#---
$r = [double]([ipaddress]'10.0.0.1'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -bnot ([uint64]::MaxValue); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([int16]5) -bor (@(1,2,3)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([single]1.1) -like ($true); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([DayOfWeek]::Tuesday) -bor (0); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([DayOfWeek]::Tuesday) -eq ([int16]5); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@()) -shr ([sbyte]-3); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([char]'5') .. ('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -join (1); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (2.50d) -bor ([single]1.1); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@($null)) -is ([bigint]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (1e20) -and (2147483647); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@{a=1}) -in ('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('true') -bxor ($true); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -bnot ('2020-02-03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([guid]'11111111-2222-3333-4444-555555555555') -ge ($null); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([xml]'<a>1</a>') -le ([int]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([DayOfWeek]::Tuesday) + (@($null)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([byte]200) .. ({ 1 }); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (1.5) -ne ([DayOfWeek]::Tuesday); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@(1,2,3)) -contains ('2020-02-03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@{}) / (''); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([byte]200) -as ([double]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [version](@{}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = [single]1.1; $x += 2; "$($x.GetType().FullName): $x"
#---
$r = ([uint64]::MaxValue) / (@(1,2,3)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -bnot ('true'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([uint64]::MaxValue) % (''); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@('a','b')) -as (5); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [double]([sbyte]-3); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('abc') -bor (9223372036854775807); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [bool]('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [bool]('abc'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('12') - (0); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@()) -f (@()); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('') -split (@()); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = [ordered]@{x=1;y=2}; $x++; "$($x.GetType().FullName): $x"
#---
$r = ([int16]5) -or ([sbyte]-3); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [int]('1.5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('1.5') -split ([int16]5); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [char]('1.5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([byte]200) -le ([DayOfWeek]::Tuesday); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@('a','b')) * ('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([byte]200) -bxor (1.5); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([int]) -as ([type]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (2147483647) -and ($null); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (1) -ge (1e20); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -([version]'1.2.3'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([byte]200) -ge (-7); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = @('a','b'); $x -= 2; "$($x.GetType().FullName): $x"
#---
$r = (-0.25) -as ([bool]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('true') -lt ('2020-02-03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([IO.FileMode]::Open) -bxor ([version]'1.2.3'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = @{}; $x -= 2; "$($x.GetType().FullName): $x"
#---
$r = ([datetime]'2020-02-03 04:05:06') -lt ([IO.FileMode]::Open); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([int16]5) + ([char]'5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [double]({ 1 }); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([uri]'http://x/y') -ceq (@()); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@{a=1}) -join ([version]'1.2.3'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -bnot (1); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([xml]'<a>1</a>') / (-0.25); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([IO.FileMode]::Open) -gt ([regex]'a.c'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([single]1.1) -gt (1e20); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (1) -as ([scriptblock]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([byte]200) -contains ('abc'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([double]::NaN) - (1e20); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (9223372036854775807) * ((1..3)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@{a=1}) -ge ([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -join ([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([single]1.1) -xor ([pscustomobject]@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([double]::NaN) -band ('2020-02-03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('12') -gt ([char]'5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([int16]5) * ([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$x = 9223372036854775807; $x *= 2; "$($x.GetType().FullName): $x"
#---
$x = @('a','b'); $x--; "$($x.GetType().FullName): $x"
#---
$r = (9223372036854775807) -join (@('a','b')); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([uri]'http://x/y') -lt (''); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([DayOfWeek]::Tuesday) -gt ('abc'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([version]'1.2.3') -bxor ([datetime]'2020-02-03 04:05:06'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ('abc') -contains ([ipaddress]'10.0.0.1'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([double]::NaN) -ne ([guid]'11111111-2222-3333-4444-555555555555'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (9223372036854775807) -f ([DayOfWeek]::Tuesday); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([DayOfWeek]::Tuesday) -contains (@{}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@($null)) -f (@()); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [datetime](@('a','b')); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [version](-7); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([int16]5) -as ([bool]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = -(2147483647); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = (@{a=1}) -shr ([int]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([double]::NaN) -ne (@($null)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = ([IO.FileMode]::Open) -as ([int]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
