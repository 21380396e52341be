$f=[Func[int,int]]{param($x) $x*2}; $f.Invoke(4); $f.GetType().Name; $a=[Action]{ 'out' }; $a.Invoke()
