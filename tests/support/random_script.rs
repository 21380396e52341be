//! Scripts made at random from a seed: whole statements over odd values, so that most of them parse and run.

/// Values in the corners of their types.
const OPERANDS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2147483647",
    "-2147483648",
    "9223372036854775807",
    "1e308",
    "[double]::NaN",
    "0.1d",
    "79228162514264337593543950335",
    "255uy",
    "1kb",
    "''",
    "'a'",
    "'10'",
    "'é😀'",
    "\"x$a\"",
    "$null",
    "$true",
    "@()",
    "@(1,2,3)",
    "@(,@(1,@(2)))",
    "@{}",
    "@{ a = 1; b = @(2) }",
    "[ordered]@{ z = 1 }",
    "$a",
    "$b",
    "$list",
    "$object",
    "[datetime]'2020-02-29'",
    "[timespan]'1.02:03:04'",
    "[guid]::Empty",
    "[version]'1.2.3'",
    "[char]'x'",
    "[xml]'<a><b c=\"1\">t</b></a>'",
    "{ $_ }",
    "[int]",
    "[string[]]('a','b')",
    "(Get-Date -Date 0)",
    "[regex]'a(b)?'",
    "1..5",
    "5..1",
    "[System.Collections.Generic.List[int]]::new()",
    "[System.Text.StringBuilder]'x'",
    "[bigint]'123456789012345678901234567890'",
    "[uri]'http://a/b'",
];

const BINARY: &[&str] = &[
    "+",
    "-",
    "*",
    "/",
    "%",
    "-eq",
    "-ne",
    "-gt",
    "-le",
    "-ceq",
    "-like",
    "-match",
    "-replace",
    "-split",
    "-join",
    "-f",
    "-in",
    "-contains",
    "-is",
    "-as",
    "-band",
    "-bor",
    "-bxor",
    "-shl",
    "-shr",
    "-and",
    "-or",
    "-xor",
    "..",
    "??",
    ",",
];

const UNARY: &[&str] = &[
    "-",
    "+",
    "!",
    "-not ",
    "-bnot ",
    "-join ",
    "-split ",
    ",",
    "[int]",
    "[string]",
    "[bool]",
    "[double]",
    "[array]",
    "[char]",
    "[datetime]",
    "[timespan]",
    "[version]",
    "[hashtable]",
    "[pscustomobject]",
    "[xml]",
    "[decimal]",
    "[byte]",
    "[regex]",
];

const MEMBERS: &[&str] = &[
    ".Length",
    ".Count",
    ".Keys",
    ".a",
    ".GetType()",
    ".GetType().Name",
    ".ToString()",
    ".ToString('N2')",
    ".Equals(1)",
    "[0]",
    "[-1]",
    "[5]",
    "['a']",
    "[0..2]",
    "[$null]",
    ".Substring(1)",
    ".Substring(5, 9)",
    ".Split(',')",
    ".Replace('a', '')",
    ".IndexOf('a')",
    ".PadLeft(5)",
    ".Insert(0, 'y')",
    ".Add(1)",
    ".AddDays(1)",
    ".Where({ $_ })",
    ".ForEach({ $_ })",
    ".PSObject.Properties",
    ".Invoke(1)",
    ".NoSuch()",
    ".NoSuch",
    ".CompareTo(2)",
    ".GetEnumerator()",
    ".Clone()",
    ".Remove('a')",
    ".Value.x",
];

const STAGES: &[&str] = &[
    "ForEach-Object { $_ }",
    "Where-Object { $_ }",
    "Select-Object -First 1",
    "Select-Object -Property *",
    "Sort-Object",
    "Sort-Object -Descending a",
    "Measure-Object -Sum -ErrorAction Ignore",
    "Group-Object",
    "Format-Table",
    "Format-List *",
    "Out-String",
    "Get-Member",
    "ConvertTo-Json -Compress",
    "ConvertTo-Csv",
    "Get-Unique",
    "Out-Null",
    "ForEach-Object Length",
    "Where-Object Length -gt 1",
    "Select-Object -ExpandProperty a",
    "Format-Wide",
    "Format-Custom",
    "ConvertTo-Xml -As String",
    "Join-String",
    "Select-String a",
    "Compare-Object 1",
    "Tee-Object -Variable b",
];

/// A source of numbers that gives the same ones for the same seed (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// A script of a few statements.
pub fn script(seed: u64) -> String {
    let mut numbers = Numbers(seed);
    let mut text = String::new();
    for _ in 0..=numbers.below(3) {
        text.push_str(&statement(&mut numbers, 2));
        text.push('\n');
    }
    text
}

fn expression(n: &mut Numbers, depth: usize) -> String {
    if depth == 0 {
        return n.of(OPERANDS).to_owned();
    }
    match n.below(7) {
        0 | 1 => format!("({} {} {})", expression(n, depth - 1), n.of(BINARY), expression(n, depth - 1)),
        2 => format!("({}({}))", n.of(UNARY), expression(n, depth - 1)),
        3 | 4 => format!("({}){}", expression(n, depth - 1), n.of(MEMBERS)),
        5 => format!("@({} | {})", expression(n, depth - 1), n.of(STAGES)),
        _ => n.of(OPERANDS).to_owned(),
    }
}

fn statement(n: &mut Numbers, depth: usize) -> String {
    let value = expression(n, 2);
    let inner =
        |n: &mut Numbers| if depth == 0 { n.of(OPERANDS).to_owned() } else { statement(n, depth - 1) };
    match n.below(14) {
        0 => format!("$a = {value}"),
        1 => format!("$b += {value}"),
        2 => format!("$object = [pscustomobject]@{{ a = {value}; b = 2 }}; $object.a = {}", expression(n, 1)),
        3 => format!("if ({value}) {{ {} }} else {{ {} }}", inner(n), inner(n)),
        4 => format!("foreach ($x in {value}) {{ {}; if ($x) {{ break }} }}", inner(n)),
        5 => format!(
            "switch -Wildcard ({value}) {{ 'a*' {{ 1 }} {{ $_ -gt 1 }} {{ {} }} default {{ 2 }} }}",
            inner(n)
        ),
        6 => format!("try {{ {} }} catch {{ \"$_\" }} finally {{ {} }}", inner(n), inner(n)),
        7 => format!(
            "function f([int]$p, $q = {value}) {{ process {{ {} }} }}; {} | f -q 1",
            inner(n),
            expression(n, 1)
        ),
        8 => format!("{value} | {} | {}", n.of(STAGES), n.of(STAGES)),
        9 => format!("$list[{}] = {value}", expression(n, 0)),
        10 => format!("& {{ param($x) {}; $x }} {value}", inner(n)),
        11 => format!(
            "class C {{ [int]$v = {}; [object] m($x) {{ return $x }} }}; [C]::new().m({value})",
            n.of(OPERANDS)
        ),
        12 => format!("\"{{0:N{}}} $({value})\" -f {}", n.below(4), expression(n, 1)),
        _ => value,
    }
}
