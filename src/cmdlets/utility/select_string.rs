//! `Select-String`: lines that fit a pattern.

use crate::cmdlets::structure::{Structure, field, set_field};
use crate::cmdlets::support::{argument_error, encoding, read_text};
use crate::command::BoundParameters;
use crate::dotnet::regex::{Regex, RegexOptions, escape};
use crate::engine::{Builtin, Cmdlet, Context, path_not_found, write_flow};
use crate::object::{
    PsString, Result, TypeId, TypeRecord, Value, convert, method, property, regex_cache, throw,
};
use crate::types::text::match_value;
use std::collections::VecDeque;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Select-String module=Microsoft.PowerShell.Utility default=File output=System.Boolean,Microsoft.PowerShell.Commands.MatchInfo,System.String
Culture string set=Ordinal,Invariant,Current,<cultures> notnull
InputObject psobject mandatory pipeline sets=Object,ObjectRaw null emptystring
Pattern string[] mandatory pos=0
Path string[] mandatory pos=1 byname sets=File,FileRaw transform=FileinfoToString
LiteralPath string[] mandatory byname sets=LiteralFile,LiteralFileRaw alias=PSPath,LP transform=FileinfoToString
Raw switch mandatory sets=ObjectRaw,FileRaw,LiteralFileRaw
SimpleMatch switch
CaseSensitive switch
Quiet switch sets=File,Object,LiteralFile
List switch
NoEmphasis switch
Include string[] notempty
Exclude string[] notempty
NotMatch switch
AllMatches switch
Encoding System.Text.Encoding transform=Encoding notempty
Context int[] notempty count=1..2 range=0..2147483647",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<SelectString>::default(),
};

const MATCH_INFO: &str = "Microsoft.PowerShell.Commands.MatchInfo";
const MATCH_CONTEXT: &str = "Microsoft.PowerShell.Commands.MatchInfoContext";

pub static MATCH: TypeRecord = TypeRecord::class(MATCH_INFO)
    .properties(&[
        property("IgnoreCase", "bool", field::<0>).settable(set_field::<0>),
        property("LineNumber", "int", field::<1>).settable(set_field::<1>),
        property("Line", "string", field::<2>).settable(set_field::<2>),
        property("Filename", "string", field::<3>),
        property("Path", "string", field::<4>).settable(set_field::<4>),
        property("Pattern", "string", field::<5>).settable(set_field::<5>),
        property("Context", "Microsoft.PowerShell.Commands.MatchInfoContext", field::<6>)
            .settable(set_field::<6>),
        property("Matches", "System.Text.RegularExpressions.Match[]", field::<7>).settable(set_field::<7>),
    ])
    .methods(&[
        method("string ToString()", |_, this, _| Ok(Value::from(text_of(this, &own(this, 4))))),
        method("string ToString(string directory)", |_, this, a| {
            Ok(Value::from(text_of(this, &relative_path(this, a))))
        }),
        method("string RelativePath(string directory)", |_, this, a| Ok(Value::from(relative_path(this, a)))),
        method("string ToEmphasizedString(string directory)", |_, this, a| {
            Ok(Value::from(text_of(this, &relative_path(this, a))))
        }),
    ]);
pub static CONTEXT: TypeRecord = TypeRecord::class(MATCH_CONTEXT).properties(&[
    property("PreContext", "string[]", field::<0>),
    property("PostContext", "string[]", field::<1>),
    property("DisplayPreContext", "string[]", field::<2>),
    property("DisplayPostContext", "string[]", field::<3>),
]);

/// The file's path as seen from a folder.
fn relative_path(this: &Value, arguments: &[Value]) -> String {
    let path = own(this, 4);
    let folder = arguments.first().and_then(Value::as_str).unwrap_or_default();
    let rest = path.strip_prefix(folder).map(|r| r.trim_start_matches(['/', '\\']).to_owned());
    rest.unwrap_or(path)
}

fn own(this: &Value, index: usize) -> String {
    this.native::<Structure>()
        .map(|s| s.get(index))
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The line with its place, and the lines around it.
fn text_of(this: &Value, path: &str) -> String {
    let Some(info) = this.native::<Structure>() else { return String::new() };
    let number = info.get(1).as_integer().unwrap_or(0);
    let line = own(this, 2);
    let context = info.get(6);
    let from_pipeline = path == "InputStream";
    let shown = |n: i128, line: &str, mark: &str| {
        let place = if from_pipeline { String::new() } else { format!("{path}:{n}:") };
        format!("{mark}{place}{line}")
    };
    let Some(around) = context.native::<Structure>() else { return shown(number, &line, "") };
    let lines = |index: usize| match around.get(index) {
        Value::Array(a) => a.to_vec(),
        _ => vec![],
    };
    let (before, after) = (lines(2), lines(3));
    let mut all = vec![];
    let first = number - before.len() as i128;
    for (i, text) in before.iter().enumerate() {
        all.push(shown(first + i as i128, text.as_str().unwrap_or_default(), "  "));
    }
    all.push(shown(number, &line, "> "));
    for (i, text) in after.iter().enumerate() {
        all.push(shown(number + 1 + i as i128, text.as_str().unwrap_or_default(), "  "));
    }
    all.join("\n")
}

#[derive(Default)]
struct SelectString {
    patterns: Vec<(PsString, Rc<Regex>)>,
    options: Options,
    stream: Option<Search>,
    found_any: bool,
    done: bool,
}

#[derive(Default, Clone)]
struct Options {
    ignore_case: bool,
    simple: bool,
    not_match: bool,
    all_matches: bool,
    list: bool,
    quiet: bool,
    raw: bool,
    before: usize,
    after: usize,
    has_context: bool,
}

/// One text being searched: a file, or what comes through the pipeline.
#[derive(Default)]
struct Search {
    path: String,
    number: usize,
    before: VecDeque<PsString>,
    /// Matches whose following lines are still to come.
    waiting: Vec<(Value, Vec<Value>)>,
    /// Lines before this one were shown with an earlier match.
    shown_to: usize,
    ended: bool,
}

impl Cmdlet for SelectString {
    fn begin(&mut self, _cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let context: Vec<usize> =
            args.list("Context").iter().filter_map(Value::as_integer).map(|n| n.max(0) as usize).collect();
        self.options = Options {
            ignore_case: !args.switch("CaseSensitive"),
            simple: args.switch("SimpleMatch"),
            not_match: args.switch("NotMatch"),
            all_matches: args.switch("AllMatches"),
            list: args.switch("List"),
            quiet: args.switch("Quiet"),
            raw: args.switch("Raw"),
            before: context.first().copied().unwrap_or(0),
            after: context.get(1).or(context.first()).copied().unwrap_or(0),
            has_context: !context.is_empty(),
        };
        let flags = if self.options.ignore_case { RegexOptions::IGNORE_CASE } else { RegexOptions::NONE };
        for pattern in args.strings("Pattern") {
            let text = if self.options.simple { escape(&pattern) } else { pattern.to_string() };
            match regex_cache::regex(&text, flags) {
                Ok(regex) => self.patterns.push((pattern, regex)),
                Err(error) => {
                    let why = regex_cache::parse_exception(&error).message.borrow().clone();
                    return throw(argument_error(
                        format!("The string {pattern} is not a valid regular expression: {why}"),
                        "InvalidRegex",
                    ));
                }
            }
        }
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        if self.done {
            return Ok(());
        }
        if args.is_bound("Path") || args.is_bound("LiteralPath") {
            return self.files(cx, args);
        }
        let Some(value) = input.cloned().or_else(|| args.get("InputObject").cloned()) else { return Ok(()) };
        let value = value.base().clone();
        if &*value.type_id().name() == "System.IO.FileInfo" {
            let path = crate::types::get_member(cx, &value, "FullName")?.unwrap_or_default();
            let path = convert::to_text(cx, &path)?;
            self.file(cx, args, &path)?;
            return self.answer_no(cx);
        }
        let text = convert::to_text(cx, &value)?;
        let mut search =
            self.stream.take().unwrap_or_else(|| Search { path: "InputStream".into(), ..Search::default() });
        let result = self.line(cx, &mut search, text);
        self.stream = Some(search);
        result
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        if let Some(mut search) = self.stream.take() {
            self.flush(cx, &mut search)?;
        }
        Ok(())
    }
}

impl SelectString {
    fn files(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let (paths, wildcards) = crate::cmdlets::management::support::written_paths(cx, args)?;
        for text in paths {
            let found = crate::cmdlets::management::support::find_items(cx, &text, wildcards)?;
            if found.is_empty() && !crate::cmdlets::support::has_wildcards(&text) {
                let shown = cx.item_path(&text)?.shown();
                return throw(path_not_found(&shown));
            }
            for item in found {
                if cx.host.information(&item.path).is_ok_and(|i| i.is_directory) {
                    continue;
                }
                self.file(cx, args, &item.path)?;
                if self.done {
                    return Ok(());
                }
            }
        }
        self.answer_no(cx)
    }

    /// A quiet search of files says so when it found nothing; one of strings stays silent.
    fn answer_no(&self, cx: &mut Context) -> Result<()> {
        if self.options.quiet && !self.done { cx.emit(Value::Bool(false)) } else { Ok(()) }
    }

    fn file(&mut self, cx: &mut Context, args: &BoundParameters, path: &str) -> Result<()> {
        let text = match read_text(cx, path, encoding(args)) {
            Ok(text) => text,
            Err(flow) => return write_flow(cx, flow),
        };
        let mut search = Search { path: path.to_owned(), ..Search::default() };
        for line in text.lines() {
            self.line(cx, &mut search, PsString::from(line))?;
            if search.ended || self.done {
                break;
            }
        }
        self.flush(cx, &mut search)
    }

    fn line(&mut self, cx: &mut Context, search: &mut Search, line: PsString) -> Result<()> {
        cx.check_stop()?;
        search.number += 1;
        for (_, after) in &mut search.waiting {
            after.push(Value::Str(line.clone()));
        }
        let full = search.waiting.iter().take_while(|(_, after)| after.len() >= self.options.after).count();
        for (info, after) in search.waiting.drain(..full).collect::<Vec<_>>() {
            finish(&info, after);
            cx.emit(info)?;
        }
        if let Some(info) = self.matching(search, &line)? {
            self.found(cx, search, &line, info)?;
        }
        search.before.push_back(line);
        if search.before.len() > self.options.before {
            search.before.pop_front();
        }
        Ok(())
    }

    /// The pattern that fits the line, with its matches.
    fn matching(&self, search: &Search, line: &PsString) -> Result<Option<(PsString, Vec<Value>)>> {
        if search.ended {
            return Ok(None);
        }
        for (pattern, regex) in &self.patterns {
            let matches = if self.options.all_matches && !self.options.not_match {
                regex.find_all(line, usize::MAX)?
            } else {
                regex.find(line)?.into_iter().collect()
            };
            if !matches.is_empty() {
                if self.options.not_match {
                    return Ok(None);
                }
                let values = if self.options.simple {
                    vec![]
                } else {
                    matches.into_iter().map(|m| match_value(regex, line, Some(m))).collect()
                };
                return Ok(Some((pattern.clone(), values)));
            }
        }
        let last = self.patterns.last().map(|(p, _)| p.clone()).unwrap_or_default();
        Ok(self.options.not_match.then(|| (last, vec![])))
    }

    fn found(
        &mut self,
        cx: &mut Context,
        search: &mut Search,
        line: &PsString,
        (pattern, matches): (PsString, Vec<Value>),
    ) -> Result<()> {
        self.found_any = true;
        if self.options.quiet {
            self.done = true;
            cx.emit(Value::Bool(true))?;
            return Ok(());
        }
        search.ended = self.options.list;
        if self.options.raw {
            return cx.emit(Value::Str(line.clone()));
        }
        let name = search.path.rsplit(['/', '\\']).next().unwrap_or(&search.path).to_owned();
        let context = if self.options.has_context {
            let before: Vec<Value> = search.before.iter().cloned().map(Value::Str).collect();
            // Lines that an earlier match has shown are not shown again.
            let hidden = (search.shown_to + 1).saturating_sub(search.number - before.len()).min(before.len());
            let display = before[hidden..].to_vec();
            search.shown_to = search.number;
            Structure::make(
                MATCH_CONTEXT,
                vec![strings(before), strings(vec![]), strings(display), strings(vec![])],
            )
        } else {
            Value::Null
        };
        let element = TypeId::named("System.Text.RegularExpressions.Match");
        let info = Structure::make(
            MATCH_INFO,
            vec![
                Value::Bool(self.options.ignore_case),
                Value::from(search.number),
                Value::Str(line.clone()),
                Value::from(name),
                Value::from(search.path.as_str()),
                Value::Str(pattern),
                context,
                Value::typed_array(element, matches),
            ],
        );
        if self.options.after > 0 {
            search.waiting.push((info, vec![]));
            return Ok(());
        }
        cx.emit(info)
    }

    fn flush(&self, cx: &mut Context, search: &mut Search) -> Result<()> {
        for (info, after) in std::mem::take(&mut search.waiting) {
            finish(&info, after);
            cx.emit(info)?;
        }
        Ok(())
    }
}

fn strings(items: Vec<Value>) -> Value {
    Value::typed_array(TypeId::STRING, items)
}

/// Gives a match the lines that followed it.
fn finish(info: &Value, after: Vec<Value>) {
    if let Some(context) = info.native::<Structure>().map(|s| s.get(6))
        && let Some(around) = context.native::<Structure>()
    {
        around.set(1, strings(after.clone()));
        around.set(3, strings(after));
    }
}
