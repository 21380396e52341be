//! Pipelines and commands.

use super::{Compiler, Expr, Stmt};
use crate::engine::context::Context;
use crate::engine::errors;
use crate::engine::invocation::{ArgumentCode, CallSite, CommandName};
use crate::engine::pipe::{Input, run_pipeline};
use crate::engine::redirection::{Redirected, Redirection, with_redirections};
use crate::engine::scope::Layout;
use crate::language::ast::*;
use crate::object::{ErrorCategory, Extras, PsString, Result, Thrown, Value, convert, throw};
use crate::text::Name;
use std::cell::RefCell;
use std::rc::Rc;

impl Compiler<'_> {
    pub(super) fn pipeline(&mut self, p: &PipelineAst) -> Result<Stmt> {
        if p.background {
            return Ok(Box::new(|_| Err(errors::not_emulated("a background job"))));
        }
        match p.elements.as_slice() {
            [CommandBaseAst::Expression(e)] => self.expression_statement(e),
            [CommandBaseAst::Command(c)] if c.redirections.is_empty() => {
                let site = self.call_site(c)?;
                if is_called_as_method(c) {
                    return Ok(Box::new(move |cx| {
                        if cx.strict_mode() >= 2 {
                            return throw(called_as_method());
                        }
                        cx.succeeded = true;
                        let stage = site.stage(cx, false)?;
                        run_pipeline(cx, vec![stage], Input::None)
                    }));
                }
                Ok(Box::new(move |cx| {
                    cx.succeeded = true;
                    if site.quick(cx)? {
                        return Ok(());
                    }
                    let stage = site.stage(cx, false)?;
                    run_pipeline(cx, vec![stage], Input::None)
                }))
            }
            elements => self.long_pipeline(elements),
        }
    }

    /// An expression as a statement writes its value, element by element.
    fn expression_statement(&mut self, e: &CommandExpressionAst) -> Result<Stmt> {
        if super::expression::is_stepping(&e.expression)
            && let ExpressionAst::Unary(u) = &e.expression
        {
            let step = self.stepping(u)?;
            return Ok(Box::new(move |cx| {
                step(cx)?;
                cx.succeeded = true;
                Ok(())
            }));
        }
        // A parenthesised command keeps its own success or failure.
        let keeps_status = matches!(&e.expression, ExpressionAst::Paren(_) | ExpressionAst::Sub(_));
        let value = self.expression(&e.expression)?;
        let write: Stmt = Box::new(move |cx| {
            let v = value(cx)?;
            if !keeps_status {
                cx.succeeded = true;
            }
            cx.emit_enumerated(v)
        });
        if e.redirections.is_empty() {
            return Ok(write);
        }
        let redirections = self.redirections(&e.redirections)?;
        Ok(Box::new(move |cx| with_redirections(cx, &redirections, &write)))
    }

    fn long_pipeline(&mut self, elements: &[CommandBaseAst]) -> Result<Stmt> {
        let mut sites: Vec<(Rc<CallSite>, Option<Rc<Vec<Redirection>>>)> = Vec::new();
        let mut head: Option<Expr> = None;
        let mut range = None;
        for (i, element) in elements.iter().enumerate() {
            match element {
                CommandBaseAst::Expression(e) if i == 0 => {
                    range = self.range_of_expression(&e.expression)?;
                    let value = self.expression(&e.expression)?;
                    head = Some(if e.redirections.is_empty() {
                        value
                    } else {
                        let redirections = self.redirections(&e.redirections)?;
                        let write: Stmt = Box::new(move |cx| {
                            let v = value(cx)?;
                            cx.emit_enumerated(v)
                        });
                        Box::new(move |cx| cx.capture(|cx| with_redirections(cx, &redirections, &write)))
                    });
                }
                CommandBaseAst::Command(c) => {
                    let redirections = if c.redirections.is_empty() {
                        None
                    } else {
                        Some(Rc::new(self.redirections(&c.redirections)?))
                    };
                    sites.push((self.call_site(c)?, redirections));
                }
                CommandBaseAst::Expression(e) => {
                    let text = self.text(e.extent);
                    return Ok(Box::new(move |_| Err(errors::not_emulated(&text))));
                }
            }
        }
        let has_head = head.is_some();
        Ok(Box::new(move |cx| {
            cx.succeeded = true;
            let input = match (&range, &head) {
                (Some((from, to)), Some(head)) => match (from(cx)?, to(cx)?) {
                    (Value::Int(a), Value::Int(b)) => Input::Range(a, b),
                    _ => Input::Value(head(cx)?),
                },
                (_, Some(head)) => Input::Value(head(cx)?),
                _ => Input::None,
            };
            let mut stages = Vec::with_capacity(sites.len());
            for (i, (site, redirections)) in sites.iter().enumerate() {
                let stage = site.stage(cx, has_head || i > 0)?;
                stages.push(match redirections {
                    Some(r) => Box::new(Redirected::new(stage, r.clone())),
                    None => stage,
                });
            }
            run_pipeline(cx, stages, input)
        }))
    }

    /// The commands of a block that is one pipeline of commands, to be run in a scope of the given layout.
    pub fn commands_of(
        cx: &mut Context,
        ast: &ScriptBlockAst,
        layout: Rc<Layout>,
    ) -> Result<Option<Vec<crate::engine::records::Site>>> {
        let mut compiler = Compiler::for_script(cx, ast, layout);
        let statements = ast.end.as_ref().map_or(&[][..], |end| &end.statements);
        let (None, None, [StatementAst::Pipeline(p)]) = (&ast.begin, &ast.process, statements) else {
            return Ok(None);
        };
        let mut sites = Vec::with_capacity(p.elements.len());
        for element in &p.elements {
            let CommandBaseAst::Command(c) = element else { return Ok(None) };
            let redirections = match c.redirections.is_empty() {
                true => None,
                false => Some(Rc::new(compiler.redirections(&c.redirections)?)),
            };
            sites.push((compiler.call_site(c)?, redirections));
        }
        Ok(Some(sites))
    }

    fn range_of_expression(&mut self, e: &ExpressionAst) -> Result<Option<(Expr, Expr)>> {
        match e {
            ExpressionAst::Binary(b) if b.operator == BinaryOperator::Range => {
                Ok(Some((self.expression(&b.left)?, self.expression(&b.right)?)))
            }
            ExpressionAst::Paren(p) => self.range_of(&p.pipeline),
            _ => Ok(None),
        }
    }

    fn call_site(&mut self, c: &CommandAst) -> Result<Rc<CallSite>> {
        let mut elements = c.elements.iter();
        let (name, name_extent) = match elements.next() {
            Some(CommandElementAst::Argument(ExpressionAst::String(s))) => {
                (CommandName::Fixed(s.value.clone(), Name::new(&s.value)), s.extent)
            }
            Some(CommandElementAst::Argument(e)) => (CommandName::Computed(self.expression(e)?), e.extent()),
            _ => (CommandName::Fixed(Rc::from(""), Name::new("")), c.extent),
        };
        let mut arguments = Vec::with_capacity(c.elements.len());
        for element in elements {
            arguments.push(match element {
                // The first `--` only says that what follows are arguments.
                CommandElementAst::Parameter(p) if &*p.name == "-" && p.argument.is_none() => continue,
                CommandElementAst::Parameter(p) => ArgumentCode::Named {
                    name: p.name.clone(),
                    value: match &p.argument {
                        Some(e) => Some(self.argument(e)?),
                        None => None,
                    },
                    extent: p.extent,
                },
                CommandElementAst::Argument(ExpressionAst::Variable(v)) if v.splatted => {
                    ArgumentCode::Splat { value: self.variable(v)?, extent: v.extent }
                }
                CommandElementAst::Argument(e) => ArgumentCode::Positional {
                    value: self.argument(e)?,
                    text: match e {
                        ExpressionAst::String(s) if s.kind == StringKind::BareWord => Some(s.value.clone()),
                        ExpressionAst::Constant(c) => Some(Rc::from(c.extent.text(&self.source))),
                        _ => None,
                    },
                    extent: e.extent(),
                },
            });
        }
        Ok(Rc::new(CallSite {
            source: self.source.clone(),
            extent: c.extent,
            name,
            name_extent,
            arguments,
            operator: c.invocation,
            quick: RefCell::new(None),
        }))
    }

    /// A command's argument: a number keeps the text that stands in the script, where that is not its own.
    fn argument(&mut self, e: &ExpressionAst) -> Result<Expr> {
        let value = self.expression(e)?;
        let ExpressionAst::Constant(c) = e else { return Ok(value) };
        let number = Compiler::constant_value(&c.value);
        let written = c.extent.text(&self.source);
        if !number.is_number() || convert::scalar_text(&number).is_none_or(|text| &*text == written) {
            return Ok(value);
        }
        let written = PsString::from(written);
        Ok(Box::new(move |_| {
            Ok(Value::Wrapped(Rc::new((number.clone(), Extras::of_token(written.clone())))))
        }))
    }

    pub(super) fn redirections(&mut self, list: &[RedirectionAst]) -> Result<Vec<Redirection>> {
        let mut made = Vec::with_capacity(list.len());
        for r in list {
            made.push(match &r.target {
                RedirectionTarget::Merge(_) => Redirection::Merge { from: r.from },
                RedirectionTarget::File { append, location } => {
                    Redirection::File { from: r.from, append: *append, path: self.expression(location)? }
                }
            });
        }
        Ok(made)
    }
}

/// `Add(1, 2)`: the arguments are one array, which strict mode takes for a mistake.
fn is_called_as_method(c: &CommandAst) -> bool {
    let [CommandElementAst::Argument(name), CommandElementAst::Argument(ExpressionAst::Paren(p))] =
        c.elements.as_slice()
    else {
        return false;
    };
    name.extent().end == p.extent.start
        && matches!(super::statement::plain_expression(&p.pipeline), Some(ExpressionAst::ArrayLiteral(_)))
}

fn called_as_method() -> Thrown {
    Thrown::runtime(
        "The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.",
        "StrictModeFunctionCallWithParens",
        ErrorCategory::InvalidOperation,
    )
}
