class A { [int] D([int]$a,[int]$b){return $a+$b} }
try { [A]::new().D('x',1) } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
#---
class A { [int] D([int]$a){return $a} [int] D([int]$a,[int]$b){return $a+$b} }
try { [A]::new().D('x') } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { [A]::new().D(1,2,3) } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
#---
class A { [string]$N; A([string]$n){$this.N=$n} }
[A]::new()
#---
class A { [string]$N; A([string]$n){$this.N=$n} }
New-Object A
#---
class A { [string]$N; A([string]$n){$this.N=$n} }
New-Object A -ArgumentList x,y
#---
class A { [int]$N; A([int]$n){$this.N=$n} }
[A]::new('x')
#---
class A { [int]$N; A([int]$n){$this.N=$n} }
[A]'x'
#---
class A { [int]$N; A([int]$n){$this.N=$n} }
[A]7
#---
class A { [int]$N }
[A]@{N=5}
#---
class A { [int]$N }
[A]@{N='x'}
#---
class A { [int]$N }
[A]@{M=5}
#---
class A { [ValidateRange(0,10)][int]$N }
[A]@{N=50}
#---
class A { [ValidateRange(0,10)][int]$N }
$a=[A]::new(); $a.N=50
#---
class A { [ValidateRange(0,10)][int]$N=50 }
$a=[A]::new(); $a.N
#---
class A { [ValidateRange(0,10)][int]$N; A($x){$this.N=$x} }
[A]::new(50)
#---
class A { [ValidateNotNullOrEmpty()][string]$N }
$a=[A]::new(); "[$($a.N)]"; $a.N=''
#---
class A { [ValidateSet('a','b')][string]$N='a' }
$a=[A]::new(); $a.N='B'; $a.N; $a.N='c'
#---
class A { [ValidatePattern('^\d+$')][string]$N }
$a=[A]::new(); $a.N='12'; $a.N='x1'
#---
class A { [ValidateLength(1,3)][string]$N }
$a=[A]::new(); $a.N='1234'
#---
class A { [ValidateCount(1,2)][int[]]$N }
$a=[A]::new(); $a.N=1; $a.N.GetType().Name; $a.N=1,2,3
#---
class A { [ValidateScript({$_ -gt 5})][int]$N }
$a=[A]::new(); $a.N=6; $a.N=3
#---
class P : System.IComparable { [int]$R; P($r){$this.R=$r} [int] CompareTo([object]$o){ return $this.R.CompareTo($o.R) } [string] ToString(){return "P$($this.R)"} }
$l=[P]::new(3),[P]::new(1),[P]::new(2); ($l | Sort-Object) -join ','; [P]::new(1) -lt [P]::new(2); [P]::new(1) -gt [P]::new(2); $g=[System.Collections.Generic.List[P]]$l; $g.Sort(); $g -join ','; ($l | measure -Max).Maximum; [array]::Sort($l); "$l"
#---
class A { [string]$N='x' } 
"$([A]::new())"; [A]::new().ToString(); [A]::new() | Out-String
#---
class A { static A(){ [A]::L='init' } static [string]$L }
[A]::L
#---
class B { [string]$N; B([string]$n){$this.N=$n} [string] Hi(){return "B $($this.N)"} } class D : B { D([string]$n) : base("d$n"){} [string] Hi(){ return "D+" + ([B]$this).Hi() } }
$d=[D]::new('x'); $d.Hi(); $d -is [B]; $d.GetType().BaseType.Name; [D].IsSubclassOf([B])
#---
class B { B([string]$n){} } class D : B { }
[D]::new()
#---
class B { B([string]$n){} } class D : B { D(){} }
[D]::new()
#---
class A { [int] M([int]$a,[string]$b){ return 1 } static [void] S(){} [object] O($x){ return $x } }
[A]::new().M; [A]::S; [A]::new().O; [A]::new; [A]::new().M.GetType().Name; "$([A]::new().M)"
#---
class A { [int]$a; [string]$b; $c; static [int]$s; hidden $h; [int] M([int]$a,[string]$b){ return 1 } static [void] S2(){} A(){} A([int]$x){} }
[A]::new() | gm; [A] | gm -Static; 
#---
class A { [int]$a } ; $x=[A]::new(); $x.zz
#---
class A { [int]$a } ; $x=[A]::new(); $x.zz=1
#---
class A { [int]$a } ; $x=[A]::new(); $x.a='q'
#---
class A { [int]$a } ; $x=[A]::new(); $x.Foo()
#---
class A { [int]$a } ; [A]::Foo()
#---
class A { [int]$a } ; [A]::Foo
#---
class A { [int]$a; [void] M([ref]$r){ $r.Value=5 } } ; $q=1; [A]::new().M([ref]$q); $q
#---
class A { [A]$Next; [int]$V; [A[]]$Kids=@() }
$a=[A]::new(); $a.Next=[A]::new(); $a.Next.V=4; $a; $a.Kids.GetType().Name; $a.Kids+=[A]::new(); $a.Kids.Count
#---
class A { [int]$V; [A] Set([int]$v){ $this.V=$v; return $this } }
[A]::new().Set(3).Set(4).V
#---
class A { [datetime]$D; [timespan]$T; [guid]$G; [version]$Ve; [bool]$B; [double]$Do; [int[]]$Ar; [hashtable]$H; [char]$C; [decimal]$De; [System.DayOfWeek]$Dw; [nullable[int]]$N; $O; [uri]$U; [switch]$S }
[A]::new() | fl
#---
class A { $x; [void] M() { 'lost output'; $this.x=1; Write-Output 'also' ; Write-Host 'seen' } [string] N() { 'lost'; return 'kept' } [int] O() { return '42' } [int[]] P(){ return 1 } [object] Q(){ return $null } [void] R(){ return } }
$a=[A]::new(); $a.M(); $a.N(); $a.O().GetType().Name; ,$a.P() | % {$_.GetType().Name}; $null -eq $a.Q(); $a.R()
#---
class A { [int] O() { return 'x' } }; [A]::new().O()
#---
class A { [string] O() { return $null } [int] P(){ return $null } [bool] B(){ return 'x' } [datetime] D(){ return '2020-01-01' } }; $a=[A]::new(); "[$($a.O())]"; $a.P(); $a.B(); $a.D().Year; $null -eq $a.O()
#---
enum E { A; B=5; C } ; [E]::C.value__; [int][E]::B; [E]5; [E]'c'; [E]::A -eq 'A'; [E]::A -eq 0; [E]7; [Enum]::GetNames([E]); [Enum]::GetValues([E]); [E]::B -gt [E]::A; [E]::A+1; [E]::B | gm | % Name
#---
enum E { A; B=5; C } ; [E]'zz'
#---
enum E { A; B=5; C } ; [E]99 ; [E]::zz
#---
[Flags()] enum F { None=0; R=1; W=2; X=4; All=7 }; [F]'R,W'; [F]3; [F]::R -bor [F]::X; ([F]::R -bor [F]::W).HasFlag([F]::R); [F]7; [F]0; [F]8; [F]('R','X'); [int][F]'All'; ([F]'All' -band -bnot [F]'W'); [F]::R + [F]::W; -bnot [F]::R; [F]'R' -bxor 'W'
#---
enum B : byte { X=255 }; [B]::X.value__.GetType().Name; [B]300
#---
enum B : long { X=5000000000 }; [B]::X.value__; [enum]::GetUnderlyingType([B])
#---
class A { [E2]$e } ; enum E2 { X; Y }; $a=[A]::new(); $a.e; $a.e='Y'; $a.e; $a.e='zz'
#---
class Ex : System.Exception { [int]$Code; Ex([string]$m,[int]$c) : base($m) { $this.Code=$c } }
try { throw [Ex]::new('boom',7) } catch [Ex] { $_.Exception.Code; $_.Exception.Message; $_.FullyQualifiedErrorId; $_.Exception.GetType().BaseType.Name }
#---
class L : System.Collections.Generic.List[string] { [void] AddTwice([string]$s){ $this.Add($s); $this.Add($s) } }
$l=[L]::new(); $l.AddTwice('x'); $l.Count; $l -join ','; $l[0]; $l.GetType().BaseType.Name
#---
class A { [string]$n; A(){ $this.n='d' } A([string]$n){ $this.n=$n } A([string]$n,[int]$c){ $this.n=$n*$c } }
[A]::new().n; [A]::new('x').n; [A]::new('y',3).n; (New-Object A 'z').n; ([A]'cast').n; (New-Object A -Property @{n='p'}).n
#---
class A { $n; A($n=5){ $this.n=$n } }
[A]::new().n
#---
class A { [string] M([string]$x='def'){ return $x } }
[A]::new().M()
#---
$o=[psobject]::new(); class A { [psobject]$p; [scriptblock]$s={ 'sb' }; [object] Run(){ return & $this.s } }; [A]::new().Run()
#---
class A { [int]$x=1; [int]$y=$this.x+1 ; [datetime]$t=[datetime]'2020-01-01'; [string[]]$l='a','b' }; [A]::new()
#---
class A { [string] ToString(){ return 'str' } }; "$([A]::new())"; [A]::new() -join ','; [A]::new()+''; 'x'+[A]::new(); [string][A]::new(); [A]::new() -like 's*'; '{0}' -f [A]::new(); [A]::new() -eq 'str'; 'str' -eq [A]::new(); [A]::new()
#---
class A { [int]$X; [int]$Y; static [A] op_Addition([A]$a,[A]$b){ return [A]@{X=$a.X+$b.X;Y=$a.Y+$b.Y} } }; $r=[A]@{X=1;Y=2}+[A]@{X=3;Y=4}; $r
#---
class A : System.IDisposable { [void] Dispose(){ 'x' | Write-Host } }; $a=[A]::new(); $a.Dispose(); $a -is [System.IDisposable]
#---
class A { [System.Collections.Generic.List[int]]$l=[System.Collections.Generic.List[int]]::new(); [void] Add([int]$i){ $this.l.Add($i) } }; $a=[A]::new(); $a.Add(1); $a.Add('2'); $a.l; $a.l.Count
#---
class A { [int]$i; [void] Up(){ $this.i++; $this.i+=2; $this.i*=2 } }; $a=[A]::new(); $a.Up(); $a.i; $a.i--; $a.i
#---
class A { [void] M(){ $x=5; $script:y=6; $local:z=7 } }; [A]::new().M(); "[$x][$y][$z]"
#---
$g=5; class A { [int] M(){ return $g } [int] N(){ return $global:g } [int] O() { return $script:g } }; [A]::new()
#---
class A { $items=@{}; [object] Get([string]$k){ return $this.items[$k] } [void] Set([string]$k,[object]$v){ $this.items[$k]=$v } [int] Count(){ return $this.items.Count } }; $a=[A]::new(); $a.Set('x',1); $a.Get('x'); $a.Count(); $a.Get('y')
#---
class A { [string] K([int]$x){return "int $x"} [string] K([double]$x){return "double $x"} [string] K([string]$x){return "string $x"} [string] K([int[]]$x){return "arr $($x.Count)"} [string] K(){return 'none'} }
$a=[A]::new(); $a.K(7); $a.K(9.9); $a.K('s'); $a.K(@(1,2)); $a.K(@()); $a.K(99L)
#---
class A { [string] K([int]$x){return "int $x"} [string] K([double]$x){return "double $x"} [string] K([string]$x){return "string $x"} [string] K([int[]]$x){return "arr $($x.Count)"} [string] K(){return 'none'} }
$a=[A]::new();  $a.K([decimal]1)
#---
class A { [string] K([int]$x){return "int $x"} [string] K([double]$x){return "double $x"} [string] K([string]$x){return "string $x"} [string] K([int[]]$x){return "arr $($x.Count)"} [string] K(){return 'none'} }
$a=[A]::new();  $a.K($true); $a.K([char]'x')
#---
class A { [string] K([int]$x){return "int $x"} [string] K([double]$x){return "double $x"} [string] K([string]$x){return "string $x"} [string] K([int[]]$x){return "arr $($x.Count)"} [string] K(){return 'none'} }
$a=[A]::new();  $a.K($null)
#---
class A { [string] K([object]$x){return "o $x"} [string] K([int]$x){return "i $x"} [string] K($x,$y){return "2 $x"}}
$a=[A]::new();  $a.K('1'); $a.K(1); $a.K(1.5); $a.K($null); $a.K(1,2); $a.K(@(1,2))
#---
class A { [string] K([hashtable]$x){return "h"} [string] K([psobject]$x){return "p"} [string] K([scriptblock]$x){return "s"}}
$a=[A]::new();  $a.K(@{}); $a.K({}); $a.K([pscustomobject]@{}); $a.K(5)
#---
class B {} class C : B {} class A { [string] K([B]$x){return "b"} [string] K([C]$x){return "c"} [string] K([string]$x){return "s"}}
$a=[A]::new();  $a.K([B]::new()); $a.K([C]::new()); $a.K('x'); $a.K($null)
#---
class A { A([int]$x){} A([string]$x,[int]$y){} }
[A]::new; [A]::new.OverloadDefinitions
#---
class Animal { [string]$Name; Animal([string]$n){$this.Name=$n} [string] Speak(){ return "..." } [string] Intro(){ return "$($this.Name) says $($this.Speak())" } }
class Dog : Animal { Dog([string]$n) : base($n) {} [string] Speak(){ return "Woof" } }
class Puppy : Dog { [int]$Age = 1; Puppy([string]$n) : base("Puppy $n") {} [string] Speak(){ return ([Dog]$this).Speak() + '!' } }
$a = [Animal]::new('x'),[Dog]::new('d'),[Puppy]::new('p'); $a | % { $_.Intro() }; $a[2] -is [Animal]; [Animal]$q = $a[2]; $q.GetType().Name; $a[2].Age; $a | ft; $a[2] | fl
#---
class S { static [int]$n = 5; static [hashtable]$h = @{a=1}; static [string] F([int]$x){ return "f$x" } static [void] Bump(){ [S]::n++ } }; [S]::n; [S]::Bump(); [S]::n; [S]::h.a; [S]::h['b']=2; [S]::h.Count; [S]::F(3); $t='S'; ([type]$t)::n; [S]::n = 'x'
#---
class C { hidden [int]$secret = 42; [int]$open = 1; hidden [string] Hid(){ return 'h' } }; $c=[C]::new(); $c.secret; $c.Hid(); $c | gm | % Name; $c | ConvertTo-Csv; $c | Format-Table | Out-String | % Trim
#---
class T { [int]$X; T(){ $this.X = 1 } T([int]$x){ $this.X = $x } T([string]$s, [int]$n){ $this.X = $s.Length * $n } }; [T]::new().X; [T]::new(5).X; [T]::new('abc',2).X; [T]::new('7').X; try { [T]::new(1,2,3) } catch { $_.Exception.Message }; try { [T]::new('abc') } catch { $_.Exception.Message }
#---
class R { [double]$W; [double]$H; R([double]$w,[double]$h){ $this.W=$w; $this.H=$h } [double] Area(){ return $this.W*$this.H } [string] ToString(){ return "R($($this.W)x$($this.H))" } [bool] Equals([object]$o){ if ($o -isnot [R]) { return $false }; return $this.Area() -eq $o.Area() } [int] GetHashCode(){ return $this.Area().GetHashCode() } }; $a=[R]::new(2,3); $b=[R]::new(3,2); "$a"; $a -eq $b; $a -ne $b; $a.Equals($b); @{$a=1}[$b]; $a,$b | Sort-Object -Unique | % { "$_" }; @($a,$b) | Select-Object -Unique | % { "$_" }; [R]::new(1,1).Area().GetType().Name
#---
class V : System.IComparable { [int]$n; V([int]$n){$this.n=$n} [int] CompareTo([object]$o){ if ($null -eq $o) { return 1 }; return $this.n - ([V]$o).n } }; $v = 3,1,2 | % { [V]::new($_) }; ($v | Sort-Object).n -join ','; ($v | Sort-Object -Descending).n -join ','; [V]::new(1) -lt [V]::new(2); [V]::new(2) -ge [V]::new(2); [V]::new(1) -eq [V]::new(1); ($v | Measure-Object -Property n -Maximum).Maximum; [Collections.Generic.List[V]]$l=$v; $l.Sort(); $l.n -join ','; [array]::Sort($v); $v.n -join ','
#---
class Cnt : System.Collections.IEnumerable { [int]$m; Cnt([int]$m){$this.m=$m} [System.Collections.IEnumerator] GetEnumerator(){ return (1..$this.m).GetEnumerator() } }; foreach ($i in [Cnt]::new(3)) { "i$i" }; [Cnt]::new(2) | % { "p$_" }; @([Cnt]::new(2)).Count
#---
class N { [int]$v; [N]$next; N([int]$v){$this.v=$v} } class LL { [N]$head; [int]$count; [void] Push([int]$v){ $n=[N]::new($v); $n.next=$this.head; $this.head=$n; $this.count++ } [int[]] ToArr(){ $r=@(); $c=$this.head; while ($c) { $r += $c.v; $c=$c.next }; return $r } }; $l=[LL]::new(); 1..3 | % { $l.Push($_) }; $l.ToArr() -join ','; $l.count; $l.head.next.v; $l
#---
class P { [ValidateRange(1,10)][int]$a=5; [ValidateNotNullOrEmpty()][string]$b='x'; [ValidateSet('r','g')][string]$c='r'; [ValidateLength(2,4)][string]$d='abc'; [ValidateCount(1,2)][int[]]$e=@(1); [ValidateScript({$_ % 2 -eq 0})][int]$f=2; [ValidatePattern('^a')][string]$g='abc'; [ValidateNotNull()]$h=1 }; $p=[P]::new(); foreach ($t in {$p.a=11},{$p.b=''},{$p.c='z'},{$p.d='a'},{$p.e=@(1,2,3)},{$p.f=3},{$p.g='b'},{$p.h=$null},{$p.a='q'},{$p.e=@()}) { try { & $t } catch { "$($_.FullyQualifiedErrorId)|$($_.Exception.Message)" } }
#---
class M { [object] Any($x){ return $x } [void] Nothing(){ 'out' } [string] Str(){ return 5 } [int] Num(){ return '12' } [bool] B(){ return 1 } [string[]] Arr(){ return 'a' } [datetime] D(){ return '2020-02-03' } [hashtable] H(){ return @{a=1} } [M] Self(){ return $this } [int[]] Many(){ return 1,2,3 } [System.Collections.Generic.List[int]] L(){ return @(1,2) } }; $m=[M]::new(); $m.Any(@(1,2)).Count; $m.Nothing(); $m.Str().GetType().Name; $m.Num() + 1; $m.B(); $m.Arr().GetType().Name; $m.D().Year; $m.H().a; $m.Self().Self() -eq $m; $m.Many().Count; $m.L().GetType().Name; $null -eq $m.Any($null)
#---
class E1 : System.Exception { [int]$Code; E1([string]$m,[int]$c) : base($m) { $this.Code = $c } } class E2 : E1 { E2() : base('e2 msg', 2) {} }; try { throw [E2]::new() } catch [E1] { "caught E1: $($_.Exception.Message) $($_.Exception.Code) $($_.Exception.GetType().Name)" }; try { throw [E1]::new('m',7) } catch { $_.Exception.Code; $_.FullyQualifiedErrorId; $_.CategoryInfo.Reason; $_.Exception.InnerException -eq $null; "$_" }; try { try { [int]'x' } catch { throw [System.Exception]::new('outer',$_.Exception) } } catch { $_.Exception.InnerException.GetType().Name }
#---
class X { [int] Div([int]$a,[int]$b){ try { return $a / $b } catch { return -1 } finally { Write-Host 'fin' } } [void] Thr(){ throw [System.InvalidOperationException]::new('bad op') } }; $x=[X]::new(); $x.Div(6,3); $x.Div(1,0); try { $x.Thr() } catch [System.InvalidOperationException] { "ioe $_" }
#---
[Flags()] enum Perm { None=0; Read=1; Write=2; Exec=4; RW=3 }; [Perm]3; [Perm]5; [Perm]'Read,Exec'; [Perm]::Read -bor [Perm]::Exec; ([Perm]7).HasFlag([Perm]::Write); [Perm]0; [Perm]6 -band [Perm]::Write; [int]([Perm]::RW -bxor [Perm]::Read); [Perm]8; ([Perm]'Read, Write').ToString(); [Perm]'RW,Exec'; [enum]::GetValues([Perm]).Count; [Perm]::Read,[Perm]::Write -join '+'; ([Perm]5).ToString('d'); [Perm]'bogus'
#---
enum Lv { Low = 1; Mid = 5; Hi = 10 }; [Lv].GetEnumValues() | % { "$_=$([int]$_)" }; [Lv]0; [Lv]::Low.CompareTo([Lv]::Hi); [Lv]'5'; [Lv]10; ([Lv[]]('Low','Hi')) -join ','; [Lv]::Hi -gt 'Low'; [Lv]::Low -eq 1; [Lv]::Low.Equals(1); [Lv]::Low -is [int]; [Lv]::Low -is [enum]; function f([Lv]$l){ "$l $($l.GetType().Name)" }; f 5; f mid; f 'x'
#---
class Cfg { [string]$Host = 'localhost'; [int]$Port = 80; [string[]]$Tags }; $c = [Cfg]@{Port=8080;Tags='a','b'}; $c; "$($c.Host):$($c.Port)"; [Cfg]@{Nope=1}
#---
class Acc { [decimal]$bal; [System.Collections.Generic.List[string]]$log = [System.Collections.Generic.List[string]]::new(); [void] Dep([decimal]$a){ if ($a -le 0) { throw [System.ArgumentException]::new('Amount must be positive','a') }; $this.bal += $a; $this.log.Add("+$a") } }; $a=[Acc]::new(); $a.Dep(5); $a.Dep(2.5); $a.bal; $a.log -join ' '; try { $a.Dep(-1) } catch { $_.Exception.Message; $_.Exception.GetType().Name }
#---
class Sing { static [Sing]$I; static [Sing] Get(){ if ($null -eq [Sing]::I) { [Sing]::I = [Sing]::new() }; return [Sing]::I } [int]$n }; [Sing]::Get().n = 5; [Sing]::Get().n; [Sing]::Get() -eq [Sing]::Get()
#---
class D { [scriptblock]$f; D([scriptblock]$f){ $this.f=$f } [object] Run([object]$x){ return $this.f.Invoke($x) } [object] Run2([object]$x){ return & $this.f $x } }; [D]::new({param($x) $x*2}).Run(4); [D]::new({param($x) $x*2}).Run2(4)
#---
class G { [hashtable]$d=@{}; [void] Set([string]$k,$v){ $this.d[$k]=$v } [object] Get([string]$k){ if ($this.d.ContainsKey($k)) { return $this.d[$k] } else { return $null } } [string[]] Keys(){ return $this.d.Keys | Sort-Object } }; $g=[G]::new(); $g.Set('b',1); $g.Set('a',2); $g.Keys() -join ','; $g.Get('b'); $null -eq $g.Get('zz')
#---
class Q { [int]$x = 5; [int] GetX(){ return $this.x } }; $q=[Q]::new(); $m=$q.GetX; $m.Invoke(); $q.'GetX'(); $n='GetX'; $q.$n(); $p='x'; $q.$p; $q.psobject.Methods['GetX'].Name; $q.PSObject.Properties['x'].Value; $q.PSObject.Properties['x'].TypeNameOfValue; $q.PSTypeNames -join ','; $q | Get-Member x | % Definition; [Q].GetProperty('x').PropertyType.Name; ([Q]).Name; [Q].FullName; [Q].Assembly.GetName().Name.Length -gt 0
#---
class W { [void] A(){ Write-Host 'h'; Write-Verbose 'v' -Verbose; Write-Warning 'w'; Write-Output 'o' } [string] B(){ $x = 'in'; { $x }; return $x } [int] C(){ foreach ($i in 1..5) { if ($i -eq 3) { return $i } }; return 0 } [int] D(){ switch (2) { 1 { return 10 } 2 { return 20 } }; return 0 } [int] F(){ $s=0; 1..3 | % { $s += $_ }; return $s } }; $w=[W]::new(); $w.A(); $w.B(); $w.C(); $w.D(); $w.F()
#---
[DayOfWeek]::zz
#---
enum E {A}; [E]::zz; 'after'
#---
class A {}; [A]::zz; 'after'; [math]::zz
#---
class A { [object]M(){ return [A]::zz } }; [A]::new().M()
#---
class A { static [int]$x }; [A]::zz = 5
#---
class A { static [int]$x }; [A]::x = 'q'
#---
class A { static [int]$x }; [A].x; [A]::x.GetType().Name; $t=[A]; $t::x
#---
class A { [int]$x=(1+2); [string]$y="v$(1+1)"; $z=@(1,2); A(){ $this.z+=3 } }; $a=[A]::new(); $a.x; $a.y; $a.z -join ','
#---
class A { A([int]$n){} }; [A]@{n=1}
#---
class A { [int]$n; A([int]$n){$this.n=$n} }; [A[]](1,2,3) | % n; [A]$a=5; $a.n; [A]$b=$null; $null -eq $b; function f([A]$p){$p.n}; f 7; f -p '8'
#---
class A { static [A] Parse([string]$s){ $a=[A]::new(); $a.s=$s; return $a } [string]$s }; ([A]'hello').s
#---
class A { [string]$s }; [A][pscustomobject]@{s='x'}; $h=@{s='y'}; ([A]$h).s; [A]$z=@{s='z'}; $z.s; ([A]@{}).s -eq $null
#---
class A { [string]$s }; [A]'x'
#---
class A { [string]$s }; [A]5
#---
class A { [int]$a; [string]$s }; $x=[A]@{a='5';s=7}; $x; $x.GetType().Name; $x.s.GetType().Name; [A]@{A=1;S=2} | ft
#---
class A { [string]$s='d' }; $a=[A]::new(); $b=$a.PSObject.Copy(); $b.s='q'; $a.s; $b.GetType().Name; $a | Add-Member note n 5; $a.n; $a; $a | select s,n; [A]::new() | Add-Member -NotePropertyMembers @{q=1} -PassThru | % q
#---
class A { [int]$a }; $x=[A]::new(); $x.a=$null; $x.a; $x.a='5'; $x.a; $x.a=5.7; $x.a; $x.a+=1.6; $x.a; $x.a=[char]'a'; $x.a
#---
class A { [string]$a }; $x=[A]::new(); $x.a=$null; $null -eq $x.a; $x.a -eq ''; $x.a=5; $x.a.GetType().Name; $x.a=@(1,2); $x.a
