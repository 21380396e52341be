//! `cmdlab lab`: lists labs, starts one at the prompt, proves that they can be solved.

use super::options::Options;
use super::{ConsoleHost, new_session};
use crate::labs;
use crate::object::Host;
use std::rc::Rc;

pub(super) fn run(options: &Options, words: &[String]) -> i32 {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["list"] => list(),
        ["start", name] => match labs::find_lab(name) {
            Ok(lab) => super::repl::run_with(options, Some(&format!("Start-Lab '{}'", lab.name))),
            Err(message) => fail(&message),
        },
        ["verify"] => verify(options, labs::all_labs()),
        ["verify", name] => verify(options, vec![labs::find_lab(name)]),
        _ => fail("Usage: cmdlab lab [list | start NAME | verify [NAME]]"),
    }
}

fn fail(message: &str) -> i32 {
    ConsoleHost::new(false).write_error(&format!("{message}\n"));
    64
}

fn list() -> i32 {
    let mut host = ConsoleHost::new(false);
    for lab in labs::all_labs() {
        match lab {
            Ok(lab) => host.write_output(&format!(
                "{}\n    {}\n    {} tasks. {}\n",
                lab.name,
                lab.title,
                lab.tasks.len(),
                lab.summary
            )),
            Err(message) => host.write_error(&format!("{message}\n")),
        }
    }
    0
}

fn verify(options: &Options, all: Vec<Result<Rc<labs::Lab>, String>>) -> i32 {
    let mut code = 0;
    for lab in all {
        let (name, faults) = match lab {
            Ok(lab) => {
                let mut cx = new_session(
                    Box::new(ConsoleHost::new(false).unattended(options.non_interactive)),
                    options,
                );
                let verdict = labs::verify(&mut cx, &lab);
                (verdict.lab, verdict.faults)
            }
            Err(message) => ("?".to_owned(), vec![message]),
        };
        let mut host = ConsoleHost::new(false);
        if faults.is_empty() {
            host.write_output(&format!("{name}: unsolved at the start, solved by its solution\n"));
        } else {
            code = 1;
            host.write_error(&format!("{name}: {}\n", faults.join("; ")));
        }
    }
    code
}
