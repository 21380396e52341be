//! Where each node stands, and names of types as text.

use super::ast::*;
use crate::text::Extent;

macro_rules! extents {
    ($($node:ident { $($variant:ident)* })*) => {
        $(impl $node {
            /// Where the node stands in its script.
            pub fn extent(&self) -> Extent {
                match self { $($node::$variant(n) => n.extent,)* }
            }
        })*
    };
}

extents! {
    StatementAst {
        Pipeline PipelineChain Assignment If While DoWhile DoUntil For ForEach Switch Try Data Block Break
        Continue Return Exit Throw Function Type Error
    }
    CommandBaseAst { Command Expression }
    AttributeBaseAst { Attribute Type }
    MemberAst { Property Function }
    ExpressionAst {
        Constant String ExpandableString Variable Unary Binary Ternary Convert Attributed Type Member Invoke
        Index ArrayLiteral Array Hashtable ScriptBlock Paren Sub Using Error
    }
}

impl CommandElementAst {
    pub fn extent(&self) -> Extent {
        match self {
            CommandElementAst::Parameter(node) => node.extent,
            CommandElementAst::Argument(node) => node.extent(),
        }
    }
}

impl TypeName {
    /// The name as PowerShell's `ITypeName.FullName` gives it.
    pub fn full_name(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match &self.kind {
            TypeNameKind::Simple { name, assembly } => {
                text.push_str(name);
                if let Some(assembly) = assembly {
                    text.push(',');
                    text.push_str(assembly);
                }
            }
            TypeNameKind::Generic { name, arguments } => {
                let TypeNameKind::Simple { name, assembly } = &name.kind else { return };
                text.push_str(name);
                text.push('[');
                for (n, argument) in arguments.iter().enumerate() {
                    if n > 0 {
                        text.push(',');
                    }
                    let full = argument.full_name();
                    if full.contains(',') && matches!(argument.kind, TypeNameKind::Simple { .. }) {
                        text.push_str(&format!("[{full}]"));
                    } else {
                        text.push_str(&full);
                    }
                }
                text.push(']');
                if let Some(assembly) = assembly {
                    text.push(',');
                    text.push_str(assembly);
                }
            }
            TypeNameKind::Array { element, rank } => {
                element.write(text);
                text.push('[');
                for _ in 1..*rank {
                    text.push(',');
                }
                text.push(']');
            }
        }
    }
}
