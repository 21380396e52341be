//! The labs' cmdlets: `Get-Lab`, `Start-Lab`, `Get-LabTask`, `Get-LabHint`, `Test-Lab`, `Reset-Lab`, `Stop-Lab`.

use super::lab::{Lab, all_labs, find_lab};
use super::session::{LabSession, Progress, current, refresh, start};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{CustomObject, ErrorCategory, Result, Thrown, Value, throw};
use comfy_table::{ContentArrangement, Table, presets};
use std::rc::Rc;

pub static ALL: &[&Builtin] =
    &[&GET_LAB, &START_LAB, &GET_LAB_TASK, &GET_LAB_HINT, &TEST_LAB, &RESET_LAB, &STOP_LAB];

static GET_LAB: Builtin = Builtin {
    signature: "Get-Lab class=Cmdlab.GetLabCommand\nName string pos=0",
    module: "Cmdlab",
    make: || Box::new(GetLab),
};
static START_LAB: Builtin = Builtin {
    signature: "Start-Lab class=Cmdlab.StartLabCommand\nName string pos=0 mandatory byname",
    module: "Cmdlab",
    make: || Box::new(StartLab),
};
static GET_LAB_TASK: Builtin = Builtin {
    signature: "Get-LabTask class=Cmdlab.GetLabTaskCommand\nNumber int pos=0",
    module: "Cmdlab",
    make: || Box::new(GetLabTask),
};
static GET_LAB_HINT: Builtin = Builtin {
    signature: "Get-LabHint class=Cmdlab.GetLabHintCommand\nNumber int pos=0",
    module: "Cmdlab",
    make: || Box::new(GetLabHint),
};
static TEST_LAB: Builtin = Builtin {
    signature: "Test-Lab class=Cmdlab.TestLabCommand",
    module: "Cmdlab",
    make: || Box::new(TestLab),
};
static RESET_LAB: Builtin = Builtin {
    signature: "Reset-Lab class=Cmdlab.ResetLabCommand",
    module: "Cmdlab",
    make: || Box::new(ResetLab),
};
static STOP_LAB: Builtin = Builtin {
    signature: "Stop-Lab class=Cmdlab.StopLabCommand",
    module: "Cmdlab",
    make: || Box::new(StopLab),
};

struct GetLab;
struct StartLab;
struct GetLabTask;
struct GetLabHint;
struct TestLab;
struct ResetLab;
struct StopLab;

fn lab_error(message: String) -> Thrown {
    Thrown::record("System.ArgumentException", message, "LabNotFound", ErrorCategory::ObjectNotFound)
}

fn lab_value(lab: &Lab) -> Value {
    CustomObject::from_pairs([
        ("Name", Value::from(lab.name.as_str())),
        ("Title", Value::from(lab.title.as_str())),
        ("Tasks", Value::from(lab.tasks.len())),
        ("Points", Value::Int(lab.tasks.iter().map(|t| t.points as i32).sum())),
    ])
    .with_type_name("Cmdlab.Lab")
    .into_value()
}

impl Cmdlet for GetLab {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if let Some(name) = args.string("Name") {
            let lab = find_lab(&name).map_err(|m| lab_error(m).into_flow())?;
            return cx.emit(lab_value(&lab));
        }
        for lab in all_labs() {
            match lab {
                Ok(lab) => cx.emit(lab_value(&lab))?,
                Err(message) => cx.write_error_record(lab_error(message).into_record())?,
            }
        }
        Ok(())
    }
}

impl Cmdlet for StartLab {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let name = args.string("Name").unwrap_or_else(|| "".into());
        let lab = find_lab(&name).map_err(|m| lab_error(m).into_flow())?;
        start(cx, lab.clone())?;
        let mut text = format!(
            "{}\n{}\n\n{}\n",
            lab.title,
            "=".repeat(lab.title.chars().count()),
            lab.introduction.trim()
        );
        text.push_str(&progress_table(current(cx)?));
        text.push_str("\nGet-LabTask shows the next task, Get-LabHint helps, Test-Lab checks, Reset-Lab starts over.\n\n");
        cx.host.write_output(&text);
        Ok(())
    }
}

/// The tasks with what is done, as a table.
fn progress_table(progress: &Progress) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(["#", "Task", "Points", "Done"]);
    for (i, task) in progress.lab.tasks.iter().enumerate() {
        let done = if progress.done[i] { "yes" } else { "" };
        table.add_row([
            (i + 1).to_string(),
            task.title.clone(),
            progress.worth(i).to_string(),
            done.to_owned(),
        ]);
    }
    let lines: Vec<String> = table.lines().map(|l| l.trim_end().to_owned()).collect();
    format!("\n{}\nScore {} of {}.\n", lines.join("\n"), progress.score(), progress.maximum())
}

/// The task that a number or, without one, the progress points to.
fn chosen(progress: &Progress, args: &BoundParameters) -> Result<Option<usize>> {
    match args.int("Number") {
        None => Ok(progress.next()),
        Some(n) => match usize::try_from(n - 1).ok().filter(|i| *i < progress.done.len()) {
            Some(i) => Ok(Some(i)),
            None => throw(Thrown::record(
                "System.ArgumentOutOfRangeException",
                format!("The lab has tasks 1 to {}; there is no task {n}.", progress.done.len()),
                "NoSuchLabTask",
                ErrorCategory::InvalidArgument,
            )),
        },
    }
}

impl Cmdlet for GetLabTask {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        refresh(cx)?;
        let progress = current(cx)?;
        let text = match chosen(progress, args)? {
            Some(i) => {
                let task = &progress.lab.tasks[i];
                let state = if progress.done[i] { " (done)" } else { "" };
                format!("Task {}: {}{state}\n\n{}\n\n", i + 1, task.title, task.instructions.trim())
            }
            None => "All tasks are done.\n".to_owned(),
        };
        cx.host.write_output(&text);
        Ok(())
    }
}

impl Cmdlet for GetLabHint {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let progress = current(cx)?;
        let Some(i) = chosen(progress, args)? else {
            cx.host.write_output("All tasks are done; there is nothing to hint at.\n");
            return Ok(());
        };
        let (taken, hints) = (progress.hints[i], progress.lab.tasks[i].hints.clone());
        let text = match hints.get(taken) {
            Some(hint) => {
                progress.hints[i] += 1;
                format!(
                    "Hint {} of {} for task {} (it is now worth {} points):\n{}\n",
                    taken + 1,
                    hints.len(),
                    i + 1,
                    progress.worth(i),
                    hint.trim()
                )
            }
            None if hints.is_empty() => format!("Task {} has no hints.\n", i + 1),
            None => {
                let all: Vec<&str> = hints.iter().map(|h| h.trim()).collect();
                format!("There are no more hints for task {}. The ones so far:\n{}\n", i + 1, all.join("\n"))
            }
        };
        cx.host.write_output(&text);
        Ok(())
    }
}

impl Cmdlet for TestLab {
    fn process(&mut self, cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        refresh(cx)?;
        let progress = current(cx)?;
        let rows: Vec<Value> = progress
            .lab
            .tasks
            .iter()
            .enumerate()
            .map(|(i, t)| {
                CustomObject::from_pairs([
                    ("Task", Value::from(i + 1)),
                    ("Title", Value::from(t.title.as_str())),
                    ("Done", Value::Bool(progress.done[i])),
                    ("Points", Value::Int(if progress.done[i] { progress.worth(i) as i32 } else { 0 })),
                ])
                .with_type_name("Cmdlab.LabTask")
                .into_value()
            })
            .collect();
        for row in rows {
            cx.emit(row)?;
        }
        Ok(())
    }
}

impl Cmdlet for ResetLab {
    fn process(&mut self, cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let lab: Rc<Lab> = current(cx)?.lab.clone();
        start(cx, lab.clone())?;
        cx.host.write_output(&format!("The lab '{}' starts over.\n", lab.name));
        Ok(())
    }
}

impl Cmdlet for StopLab {
    fn process(&mut self, cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let progress = current(cx)?;
        let text = format!(
            "The lab '{}' ends with {} of {} points.\n",
            progress.lab.name,
            progress.score(),
            progress.maximum()
        );
        cx.extension::<LabSession>().current = None;
        cx.host.write_output(&text);
        Ok(())
    }
}
