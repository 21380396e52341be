//! The data-driven tests: every file under `tests/` that holds an expectation is a test.
//!
//! `UPDATE=1 cargo test` rewrites the expectations of transcripts; see `README.md` beside this file.

mod support;

use cmdlab::engine::Edition;
use cmdlab::shell::Options;
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use support::{Outcome, normalize, run_script};

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = conformance();
    trials.extend(transcripts());
    trials.extend(exports());
    trials.extend(snippets());
    trials.extend(robustness());
    libtest_mimic::run(&arguments, trials).exit();
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn temporary_folder(name: &str) -> PathBuf {
    let unique = format!("cmdlab-test-{}-{}", std::process::id(), name.replace(['/', '\\', '.'], "-"));
    let folder = std::env::temp_dir().join(unique);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a temporary folder");
    folder.canonicalize().expect("the folder just made")
}

// Conformance: whole scripts with the answers of real PowerShell.

/// Cases that are known to differ: they may fail, and must be taken off the list when they pass.
fn known_failures() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("conformance/known-failures.txt")).unwrap_or_default();
    text.lines()
        .map(|l| l.split('#').next().unwrap_or("").trim())
        .filter(|l| !l.is_empty())
        .map(str::to_owned)
        .collect()
}

fn conformance() -> Vec<Trial> {
    let folder = root().join("conformance");
    let known = known_failures();
    files_below(&folder, "ps1")
        .into_iter()
        .map(|script| {
            let name = script.strip_prefix(&folder).unwrap_or(&script).to_string_lossy().into_owned();
            let ignored = known.contains(&name);
            Trial::test(format!("conformance/{name}"), move || conformance_case(&script, &name))
                .with_ignored_flag(ignored)
        })
        .collect()
}

fn conformance_case(script: &Path, name: &str) -> Result<(), Failed> {
    let folder = temporary_folder(name);
    let case = folder.join("case.ps1");
    fs::copy(script, &case)?;
    let options = Options { edition: Some(Edition::Core), non_interactive: true, ..Options::default() };
    let got = run_script(&folder, &case, options);
    let text = folder.to_string_lossy().into_owned();
    let _ = fs::remove_dir_all(&folder);
    let got = Outcome {
        stdout: normalize(&got.stdout, &text),
        stderr: normalize(&got.stderr, &text),
        exit: got.exit,
    };
    let want = expected(&script.with_extension("expected"))?;
    if got == want { Ok(()) } else { Err(Failed::from(difference(&want, &got))) }
}

/// `# exit 0`, `# stdout`, `# stderr`, each followed by its text.
fn expected(path: &Path) -> Result<Outcome, Failed> {
    let text = fs::read_to_string(path)?;
    let (head, rest) = text.split_once("\n# stdout\n").ok_or("no stdout section")?;
    let exit = head.trim_start_matches("# exit ").trim().parse::<i32>()?;
    let at = rest.rfind("\n# stderr\n").ok_or("no stderr section")?;
    let (stdout, stderr) = (&rest[..at], &rest[at + "\n# stderr\n".len()..]);
    Ok(Outcome {
        stdout: stdout.to_owned(),
        stderr: stderr.trim_end_matches('\n').to_owned(),
        exit: exit & 0xff,
    })
}

fn difference(want: &Outcome, got: &Outcome) -> String {
    let mut text = String::new();
    for (what, want, got) in [("stdout", &want.stdout, &got.stdout), ("stderr", &want.stderr, &got.stderr)] {
        if want == got {
            continue;
        }
        let (a, b): (Vec<&str>, Vec<&str>) = (want.lines().collect(), got.lines().collect());
        let first = (0..a.len().max(b.len())).find(|&i| a.get(i) != b.get(i)).unwrap_or(0);
        text.push_str(&format!("{what} differs from line {}:\n", first + 1));
        for i in first..(first + 6) {
            if let Some(line) = a.get(i) {
                text.push_str(&format!("  want {line}\n"));
            }
        }
        for i in first..(first + 6) {
            if let Some(line) = b.get(i) {
                text.push_str(&format!("  got  {line}\n"));
            }
        }
    }
    if want.exit != got.exit {
        text.push_str(&format!("exit: want {}, got {}\n", want.exit, got.exit));
    }
    text
}

// Snippets: many short pieces in one file, with the answers of real PowerShell.

fn snippets() -> Vec<Trial> {
    let folder = root().join("snippets");
    files_below(&folder, "ps1")
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().into_owned();
            Trial::test(format!("snippets/{name}"), move || snippet_file(&path, &name))
        })
        .collect()
}

fn snippet_file(path: &Path, name: &str) -> Result<(), Failed> {
    let folder = temporary_folder(&format!("snippets-{name}"));
    let probe = folder.join("probe.ps1");
    fs::copy(root().join("support/probe.ps1"), &probe)?;
    fs::copy(path, folder.join("snippets.txt"))?;
    let options = Options { edition: Some(Edition::Core), non_interactive: true, ..Options::default() };
    let got = run_script(&folder, &probe, options);
    let text = folder.to_string_lossy().into_owned();
    let _ = fs::remove_dir_all(&folder);
    let tidy = |t: &str| -> Vec<String> {
        let text = normalize(t, &text);
        let parts = text.strip_prefix("=== ").unwrap_or(&text).split("\n=== ");
        parts
            .map(|part| part.split_once('\n').unwrap_or((part, "")))
            .map(|(number, answer)| format!("{number}\n{}", answer.trim_matches('\n')))
            .collect()
    };
    let want = tidy(&fs::read_to_string(path.with_extension("expected"))?);
    let got = tidy(&got.stdout);
    let wrong: Vec<String> = (0..want.len().max(got.len()))
        .filter(|&i| want.get(i) != got.get(i))
        .map(|i| format!("want {}\ngot  {}", part(&want, i), part(&got, i)))
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(Failed::from(wrong.join("\n"))) }
}

fn part(parts: &[String], at: usize) -> &str {
    parts.get(at).map_or("nothing", String::as_str)
}

// Robustness: scripts made at random run to an end, whatever it is.

/// `SEED=n` begins elsewhere, `SCRIPTS=n` runs more of them.
fn robustness() -> Vec<Trial> {
    let number = |name: &str, otherwise: u64| {
        std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok()).unwrap_or(otherwise)
    };
    let (seed, scripts) = (number("SEED", 0), number("SCRIPTS", 4000));
    let block = scripts.clamp(1, 250);
    (0..scripts.div_ceil(block))
        .map(|n| {
            let first = seed + n * block;
            Trial::test(format!("robustness/random-scripts-from-{first}"), move || {
                let folder = temporary_folder(&format!("random-{first}"));
                let scripts = (first..first + block).map(support::random_script::script).collect();
                let options =
                    Options { edition: Some(Edition::Core), non_interactive: true, ..Options::default() };
                let survived = support::survives(&folder, scripts, options);
                let _ = fs::remove_dir_all(&folder);
                survived.map_err(|script| Failed::from(format!("a panic in\n{script}")))
            })
        })
        .collect()
}

// An exported script leads from the seed to the exported state.

/// Changes of several kinds; each group is a state of its own.
const CHANGES: [(&str, &str); 5] = [
    ("litware", ""),
    (
        "litware",
        "New-CsAllowedDomain foo.com -Comment 'it''s'; Remove-CsAllowedDomain contoso.com
         New-CsVoicePolicy NewVP -PstnUsages Local,Internal; Grant-CsVoicePolicy 'Ken Myer' -PolicyName NewVP
         Remove-CsVoicePolicy Tag:RedmondVoicePolicy -Force -Confirm:$false",
    ),
    (
        "litware",
        "Remove-CsHostingProvider LyncOnline
         New-CsHostingProvider -Identity Online2 -ProxyFqdn sipfed.online.lync.com -Enabled $true
         Disable-CsUser 'Pilar Ackerman' -Confirm:$false
         Set-CsUser 'Ken Myer' -EnterpriseVoiceEnabled $false
         Grant-CsExternalAccessPolicy 'Wendy Kahn' -PolicyName $null",
    ),
    (
        "litware",
        r"New-CsNetworkRegion -Identity NR -CentralSite Redmond
         New-CsNetworkSite -Identity NS -NetworkRegionID NR
         Set-CsDialPlan Site:Dublin -NormalizationRules @{Add=(New-CsVoiceNormalizationRule -Parent Site:Dublin `
           -Name q -Pattern '^\d+$' -Translation '$0' -InMemory)}
         Remove-CsExternalAccessPolicy Tag:SalesAccessPolicy -Force -Confirm:$false
         Set-CsRegistrar -Identity Registrar:pool0.litwareinc.com -SipPort 5071
         Set-CsAccessEdgeConfiguration -AllowOutsideUsers $false",
    ),
    (
        "empty",
        "New-CsAllowedDomain a.com; New-CsExternalAccessPolicy Mine -EnableOutsideAccess $true
         Set-CsExternalAccessPolicy Global -EnableFederationAccess $true",
    ),
];

fn exports() -> Vec<Trial> {
    CHANGES
        .iter()
        .enumerate()
        .map(|(i, (seed, changes))| {
            Trial::test(format!("export/{i}"), move || {
                let options = Options { seed: Some((*seed).to_owned()), ..Options::default() };
                let commands = [
                    &format!("$null = . {{ {changes} }}"),
                    "$told = Get-CmdlabState; Export-CmdlabTopology .\\x.ps1",
                    "Reset-CmdlabTopology -Confirm:$false; $null = .\\x.ps1",
                    "\"$($told.Hash -eq (Get-CmdlabState).Hash)$($Error.Count)\"",
                ];
                let commands = commands.iter().map(|c| (*c).to_owned()).collect();
                let folder = temporary_folder(&format!("export-{i}"));
                let answers = support::run_session(&folder, commands, options);
                let told = answers.concat();
                if told.trim() == "True0" { Ok(()) } else { Err(told.into()) }
            })
        })
        .collect()
}

// Transcripts: what a person types and sees.

fn transcripts() -> Vec<Trial> {
    let folder = root().join("transcripts");
    files_below(&folder, "transcript")
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().into_owned();
            Trial::test(format!("transcript/{name}"), move || transcript(&path))
        })
        .collect()
}

/// One session of a transcript: its heading, directives, and prompts with what they answered.
struct Session {
    lead: Vec<String>,
    steps: Vec<(Vec<String>, Vec<String>)>,
}

fn sessions(text: &str) -> Vec<Session> {
    let mut all = vec![Session { lead: vec![], steps: vec![] }];
    for line in text.lines() {
        let Some(session) = all.last_mut() else { break };
        if line.starts_with("# ") {
            all.push(Session { lead: vec![line.to_owned()], steps: vec![] });
        } else if let Some(command) = line.strip_prefix("PS> ") {
            session.steps.push((vec![command.to_owned()], vec![]));
        } else if let (Some(more), Some((command, answer))) =
            (line.strip_prefix(">> "), session.steps.last_mut())
            && answer.is_empty()
        {
            command.push(more.to_owned());
        } else if let Some((_, answer)) = session.steps.last_mut() {
            answer.push(line.to_owned());
        } else {
            session.lead.push(line.to_owned());
        }
    }
    all
}

fn transcript(path: &Path) -> Result<(), Failed> {
    let text = fs::read_to_string(path)?;
    let mut rewritten = String::new();
    for session in sessions(&text) {
        for line in &session.lead {
            rewritten.push_str(line);
            rewritten.push('\n');
        }
        if session.steps.is_empty() {
            continue;
        }
        let edition = if session.lead.iter().any(|l| l.contains("edition core")) {
            Edition::Core
        } else {
            Edition::Desktop
        };
        let seed = session.lead.iter().find_map(|l| l.strip_prefix("#: seed ")).map(|s| s.trim().to_owned());
        let options = Options { edition: Some(edition), seed, ..Options::default() };
        let commands: Vec<String> = session.steps.iter().map(|(c, _)| c.join("\n")).collect();
        let answers = support::run_session(&temporary_folder(&path.to_string_lossy()), commands, options);
        for ((command, _), answer) in session.steps.iter().zip(answers) {
            for (i, line) in command.iter().enumerate() {
                rewritten.push_str(&format!("{}{line}\n", if i == 0 { "PS> " } else { ">> " }));
            }
            for line in answer.trim_end_matches('\n').lines() {
                rewritten.push_str(line.trim_end());
                rewritten.push('\n');
            }
            if !answer.trim().is_empty() {
                rewritten.push('\n');
            }
        }
    }
    let tidy =
        |t: &str| t.lines().map(str::trim_end).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
    if tidy(&text) == tidy(&rewritten) {
        return Ok(());
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, rewritten)?;
        return Ok(());
    }
    let want = Outcome { stdout: tidy(&text), stderr: String::new(), exit: 0 };
    let got = Outcome { stdout: tidy(&rewritten), stderr: String::new(), exit: 0 };
    Err(Failed::from(difference(&want, &got)))
}
