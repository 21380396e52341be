//! Tokens: their kinds with the names, texts and traits that PowerShell's `TokenKind` has.

use crate::text::Extent;

macro_rules! token_kinds {
    ($($name:ident $text:literal,)*) => {
        /// What a token is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum TokenKind { $($name,)* }

        impl TokenKind {
            /// The text PowerShell shows for this kind in messages.
            pub fn text(self) -> &'static str {
                match self { $(TokenKind::$name => $text,)* }
            }

            /// The kind's own name.
            pub fn name(self) -> &'static str {
                match self { $(TokenKind::$name => stringify!($name),)* }
            }
        }
    };
}

token_kinds! {
    Unknown "unknown",
    Variable "var",
    SplattedVariable "@var",
    Parameter "param",
    Number "number",
    Label "label",
    Identifier "ident",
    Generic "generic",
    NewLine "newline",
    LineContinuation "line continuation",
    Comment "comment",
    EndOfInput "eof",
    StringLiteral "sqstr",
    StringExpandable "dqstr",
    HereStringLiteral "sq here string",
    HereStringExpandable "dq here string",
    LParen "(",
    RParen ")",
    LCurly "{",
    RCurly "}",
    LBracket "[",
    RBracket "]",
    AtParen "@(",
    AtCurly "@{",
    DollarParen "$(",
    Semi ";",
    AndAnd "&&",
    OrOr "||",
    Ampersand "&",
    Pipe "|",
    Comma ",",
    MinusMinus "--",
    PlusPlus "++",
    DotDot "..",
    ColonColon "::",
    Dot ".",
    Exclaim "!",
    Multiply "*",
    Divide "/",
    Rem "%",
    Plus "+",
    Minus "-",
    Equals "=",
    PlusEquals "+=",
    MinusEquals "-=",
    MultiplyEquals "*=",
    DivideEquals "/=",
    RemainderEquals "%=",
    Redirection "redirection",
    RedirectInStd "<",
    Format "-f",
    Not "-not",
    Bnot "-bnot",
    And "-and",
    Or "-or",
    Xor "-xor",
    Band "-band",
    Bor "-bor",
    Bxor "-bxor",
    Join "-join",
    Ieq "-eq",
    Ine "-ne",
    Ige "-ge",
    Igt "-gt",
    Ilt "-lt",
    Ile "-le",
    Ilike "-ilike",
    Inotlike "-inotlike",
    Imatch "-imatch",
    Inotmatch "-inotmatch",
    Ireplace "-ireplace",
    Icontains "-icontains",
    Inotcontains "-inotcontains",
    Iin "-iin",
    Inotin "-inotin",
    Isplit "-isplit",
    Ceq "-ceq",
    Cne "-cne",
    Cge "-cge",
    Cgt "-cgt",
    Clt "-clt",
    Cle "-cle",
    Clike "-clike",
    Cnotlike "-cnotlike",
    Cmatch "-cmatch",
    Cnotmatch "-cnotmatch",
    Creplace "-creplace",
    Ccontains "-ccontains",
    Cnotcontains "-cnotcontains",
    Cin "-cin",
    Cnotin "-cnotin",
    Csplit "-csplit",
    Is "-is",
    IsNot "-isnot",
    As "-as",
    PostfixPlusPlus "++",
    PostfixMinusMinus "--",
    Shl "-shl",
    Shr "-shr",
    Colon ":",
    QuestionMark "?",
    QuestionQuestionEquals "??=",
    QuestionQuestion "??",
    QuestionDot "?.",
    QuestionLBracket "?[",
    Begin "begin",
    Break "break",
    Catch "catch",
    Class "class",
    Continue "continue",
    Data "data",
    Define "define",
    Do "do",
    Dynamicparam "dynamicparam",
    Else "else",
    ElseIf "elseif",
    End "end",
    Exit "exit",
    Filter "filter",
    Finally "finally",
    For "for",
    Foreach "foreach",
    From "from",
    Function "function",
    If "if",
    In "in",
    Param "param",
    Process "process",
    Return "return",
    Switch "switch",
    Throw "throw",
    Trap "trap",
    Try "try",
    Until "until",
    Using "using",
    Var "var",
    While "while",
    Workflow "workflow",
    Parallel "parallel",
    Sequence "sequence",
    InlineScript "inlinescript",
    Configuration "configuration",
    DynamicKeyword "<dynamic keyword>",
    Public "public",
    Private "private",
    Static "static",
    Interface "interface",
    Enum "enum",
    Namespace "namespace",
    Module "module",
    Type "type",
    Assembly "assembly",
    Command "command",
    Hidden "hidden",
    Base "base",
    Default "default",
    Clean "clean",
}

/// Keywords, in alphabetical order.
const KEYWORDS: &[(&str, TokenKind)] = &[
    ("assembly", TokenKind::Assembly),
    ("base", TokenKind::Base),
    ("begin", TokenKind::Begin),
    ("break", TokenKind::Break),
    ("catch", TokenKind::Catch),
    ("class", TokenKind::Class),
    ("clean", TokenKind::Clean),
    ("command", TokenKind::Command),
    ("configuration", TokenKind::Configuration),
    ("continue", TokenKind::Continue),
    ("data", TokenKind::Data),
    ("default", TokenKind::Default),
    ("define", TokenKind::Define),
    ("do", TokenKind::Do),
    ("dynamicparam", TokenKind::Dynamicparam),
    ("else", TokenKind::Else),
    ("elseif", TokenKind::ElseIf),
    ("end", TokenKind::End),
    ("enum", TokenKind::Enum),
    ("exit", TokenKind::Exit),
    ("filter", TokenKind::Filter),
    ("finally", TokenKind::Finally),
    ("for", TokenKind::For),
    ("foreach", TokenKind::Foreach),
    ("from", TokenKind::From),
    ("function", TokenKind::Function),
    ("hidden", TokenKind::Hidden),
    ("if", TokenKind::If),
    ("in", TokenKind::In),
    ("inlinescript", TokenKind::InlineScript),
    ("interface", TokenKind::Interface),
    ("module", TokenKind::Module),
    ("namespace", TokenKind::Namespace),
    ("parallel", TokenKind::Parallel),
    ("param", TokenKind::Param),
    ("private", TokenKind::Private),
    ("process", TokenKind::Process),
    ("public", TokenKind::Public),
    ("return", TokenKind::Return),
    ("sequence", TokenKind::Sequence),
    ("static", TokenKind::Static),
    ("switch", TokenKind::Switch),
    ("throw", TokenKind::Throw),
    ("trap", TokenKind::Trap),
    ("try", TokenKind::Try),
    ("type", TokenKind::Type),
    ("until", TokenKind::Until),
    ("using", TokenKind::Using),
    ("var", TokenKind::Var),
    ("while", TokenKind::While),
    ("workflow", TokenKind::Workflow),
];

/// Operators spelled with a dash and letters, without the dash, in alphabetical order.
const DASH_OPERATORS: &[(&str, TokenKind)] = &[
    ("and", TokenKind::And),
    ("as", TokenKind::As),
    ("band", TokenKind::Band),
    ("bnot", TokenKind::Bnot),
    ("bor", TokenKind::Bor),
    ("bxor", TokenKind::Bxor),
    ("ccontains", TokenKind::Ccontains),
    ("ceq", TokenKind::Ceq),
    ("cge", TokenKind::Cge),
    ("cgt", TokenKind::Cgt),
    ("cin", TokenKind::Cin),
    ("cle", TokenKind::Cle),
    ("clike", TokenKind::Clike),
    ("clt", TokenKind::Clt),
    ("cmatch", TokenKind::Cmatch),
    ("cne", TokenKind::Cne),
    ("cnotcontains", TokenKind::Cnotcontains),
    ("cnotin", TokenKind::Cnotin),
    ("cnotlike", TokenKind::Cnotlike),
    ("cnotmatch", TokenKind::Cnotmatch),
    ("contains", TokenKind::Icontains),
    ("creplace", TokenKind::Creplace),
    ("csplit", TokenKind::Csplit),
    ("eq", TokenKind::Ieq),
    ("f", TokenKind::Format),
    ("ge", TokenKind::Ige),
    ("gt", TokenKind::Igt),
    ("icontains", TokenKind::Icontains),
    ("ieq", TokenKind::Ieq),
    ("ige", TokenKind::Ige),
    ("igt", TokenKind::Igt),
    ("iin", TokenKind::Iin),
    ("ile", TokenKind::Ile),
    ("ilike", TokenKind::Ilike),
    ("ilt", TokenKind::Ilt),
    ("imatch", TokenKind::Imatch),
    ("in", TokenKind::Iin),
    ("ine", TokenKind::Ine),
    ("inotcontains", TokenKind::Inotcontains),
    ("inotin", TokenKind::Inotin),
    ("inotlike", TokenKind::Inotlike),
    ("inotmatch", TokenKind::Inotmatch),
    ("ireplace", TokenKind::Ireplace),
    ("is", TokenKind::Is),
    ("isnot", TokenKind::IsNot),
    ("isplit", TokenKind::Isplit),
    ("join", TokenKind::Join),
    ("le", TokenKind::Ile),
    ("like", TokenKind::Ilike),
    ("lt", TokenKind::Ilt),
    ("match", TokenKind::Imatch),
    ("ne", TokenKind::Ine),
    ("not", TokenKind::Not),
    ("notcontains", TokenKind::Inotcontains),
    ("notin", TokenKind::Inotin),
    ("notlike", TokenKind::Inotlike),
    ("notmatch", TokenKind::Inotmatch),
    ("or", TokenKind::Or),
    ("replace", TokenKind::Ireplace),
    ("shl", TokenKind::Shl),
    ("shr", TokenKind::Shr),
    ("split", TokenKind::Isplit),
    ("xor", TokenKind::Xor),
];

/// Where a word's search in a [`Slots`] begins: by its length, first and last letter.
const fn slot(word: &[u8]) -> usize {
    let first = (word[0] | 0x20) as usize;
    let last = (word[word.len() - 1] | 0x20) as usize;
    (word.len() * 5 + first * 3 + last * 7) & 127
}

/// Places of a table's words by [`slot`], counted from one; nothing at 0.
type Slots = [u8; 128];

const fn slots(table: &[(&str, TokenKind)]) -> Slots {
    let mut slots = [0; 128];
    let mut at = 0;
    while at < table.len() {
        let mut place = slot(table[at].0.as_bytes());
        while slots[place] != 0 {
            place = (place + 1) & 127;
        }
        slots[place] = at as u8 + 1;
        at += 1;
    }
    slots
}

static KEYWORD_SLOTS: Slots = slots(KEYWORDS);
static DASH_OPERATOR_SLOTS: Slots = slots(DASH_OPERATORS);

/// Looks a word up in a table of lower-case words without regard to case.
fn look_up(table: &[(&str, TokenKind)], slots: &Slots, word: &str) -> Option<TokenKind> {
    if word.is_empty() || word.len() > 13 {
        return None;
    }
    let mut place = slot(word.as_bytes());
    loop {
        let at = usize::from(*slots.get(place)?).checked_sub(1)?;
        let (text, kind) = table[at];
        if text.eq_ignore_ascii_case(word) {
            return Some(kind);
        }
        place = (place + 1) & 127;
    }
}

/// The keyword a word is, if it is one.
pub fn keyword(word: &str) -> Option<TokenKind> {
    look_up(KEYWORDS, &KEYWORD_SLOTS, word)
}

/// The operator that `-word` is, if it is one.
pub fn dash_operator(word: &str) -> Option<TokenKind> {
    look_up(DASH_OPERATORS, &DASH_OPERATOR_SLOTS, word)
}

/// The words of all operators that begin with a dash, in alphabetical order.
pub fn dash_operators() -> impl Iterator<Item = &'static str> {
    DASH_OPERATORS.iter().map(|(word, _)| *word)
}

impl TokenKind {
    pub fn is_keyword(self) -> bool {
        self as u8 >= TokenKind::Begin as u8
    }

    pub fn is_assignment_operator(self) -> bool {
        matches!(self as u8, b if (TokenKind::Equals as u8..=TokenKind::RemainderEquals as u8).contains(&b))
            || self == TokenKind::QuestionQuestionEquals
    }

    pub fn is_unary_operator(self) -> bool {
        use TokenKind as K;
        matches!(
            self,
            K::Comma
                | K::MinusMinus
                | K::PlusPlus
                | K::Exclaim
                | K::Plus
                | K::Minus
                | K::Not
                | K::Bnot
                | K::Join
                | K::Isplit
                | K::Csplit
        )
    }

    /// `begin`, `process` and the other words that open a named block.
    pub fn is_block_name(self) -> bool {
        use TokenKind as K;
        matches!(self, K::Begin | K::Process | K::End | K::Clean | K::Dynamicparam)
    }

    /// Keywords whose statement takes no attributes before it.
    pub fn refuses_attributes(self) -> bool {
        use TokenKind as K;
        matches!(
            self,
            K::Break
                | K::Continue
                | K::Data
                | K::Define
                | K::Do
                | K::Exit
                | K::Filter
                | K::For
                | K::Foreach
                | K::From
                | K::Function
                | K::If
                | K::Return
                | K::Switch
                | K::Throw
                | K::Trap
                | K::Try
                | K::Using
                | K::Var
                | K::While
                | K::Workflow
                | K::Parallel
                | K::Sequence
                | K::InlineScript
        )
    }
}

/// A token as listed by the parser for highlighting and for `[Parser]::ParseInput`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: TokenKind,
    pub extent: Extent,
    pub flags: TokenFlags,
}

/// What a token's kind alone does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct TokenFlags(pub u8);

impl TokenFlags {
    /// The text between the quotes holds variables or subexpressions.
    pub const EXPANDABLE: TokenFlags = TokenFlags(1);
    /// The value differs from the text as written: quotes or escapes.
    pub const ESCAPED: TokenFlags = TokenFlags(2);
    /// `-name:`.
    pub const COLON: TokenFlags = TokenFlags(4);
    /// The token was reported broken.
    pub const ERROR: TokenFlags = TokenFlags(8);
    /// A command's name.
    pub const COMMAND_NAME: TokenFlags = TokenFlags(16);
    /// A member's name after a dot.
    pub const MEMBER_NAME: TokenFlags = TokenFlags(32);

    pub fn has(self, flag: TokenFlags) -> bool {
        self.0 & flag.0 != 0
    }

    pub fn with(self, flag: TokenFlags) -> TokenFlags {
        TokenFlags(self.0 | flag.0)
    }
}
