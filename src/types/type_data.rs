//! Members that PowerShell's own type data gives .NET types.

use crate::object::{Runtime, Value};
use crate::types::io;
use crate::types::members::{BuiltInMember, MemberType};

const DATE_TIME: &str = r#"System.Object DateTime {get=if ((& { Set-StrictMode -Version 1; $this.DisplayHint }) -ieq  "Date")
          {
          "{0}" -f $this.ToLongDateString()
          }
          elseif ((& { Set-StrictMode -Version 1; $this.DisplayHint }) -ieq "Time")
          {
          "{0}" -f  $this.ToLongTimeString()
          }
          else
          {
          "{0} {1}" -f $this.ToLongDateString(), $this.ToLongTimeString()
          };}"#;

pub(crate) static BUILT_IN: &[BuiltInMember] = &[
    BuiltInMember {
        type_name: "System.DateTime",
        name: "DateTime",
        kind: MemberType::ScriptProperty,
        definition: DATE_TIME,
        get: |rt, this| {
            let hint = rt.get_property(this, "DisplayHint")?;
            let hint = crate::object::convert::to_text(rt, &hint)?;
            let part = |rt: &mut dyn Runtime, name: &str| -> crate::object::Result<String> {
                Ok(rt.call_method(this, name, &[])?.as_str().unwrap_or("").to_owned())
            };
            let text = match hint.to_ascii_lowercase().as_str() {
                "date" => part(rt, "ToLongDateString")?,
                "time" => part(rt, "ToLongTimeString")?,
                _ => format!("{} {}", part(rt, "ToLongDateString")?, part(rt, "ToLongTimeString")?),
            };
            Ok(Value::from(text))
        },
    },
    BuiltInMember {
        type_name: "System.Guid",
        name: "Guid",
        kind: MemberType::ScriptProperty,
        definition: "System.Object Guid {get=$this.ToString();}",
        get: |rt, this| rt.call_method(this, "ToString", &[]),
    },
    BuiltInMember {
        type_name: "System.Net.IPAddress",
        name: "IPAddressToString",
        kind: MemberType::ScriptProperty,
        definition: "System.Object IPAddressToString {get=$this.Tostring();}",
        get: |rt, this| rt.call_method(this, "ToString", &[]),
    },
    BuiltInMember {
        type_name: "System.Collections.DictionaryEntry",
        name: "Name",
        kind: MemberType::AliasProperty,
        definition: "Name = Key",
        get: |rt, this| rt.get_property(this, "Key"),
    },
    BuiltInMember {
        type_name: "System.IO.FileInfo",
        name: "Mode",
        kind: MemberType::CodeProperty,
        definition: "System.String Mode{get=Mode;}",
        get: io::mode,
    },
    BuiltInMember {
        type_name: "System.IO.FileInfo",
        name: "ModeWithoutHardLink",
        kind: MemberType::CodeProperty,
        definition: "System.String ModeWithoutHardLink{get=ModeWithoutHardLink;}",
        get: io::mode,
    },
    BuiltInMember {
        type_name: "System.IO.FileInfo",
        name: "BaseName",
        kind: MemberType::ScriptProperty,
        definition: "System.Object BaseName {get=if ($this.Extension.Length -gt 0){$this.Name.Remove($this.Name.Length - $this.Extension.Length)}else{$this.Name};}",
        get: io::base_name,
    },
    BuiltInMember {
        type_name: "System.IO.FileInfo",
        name: "ResolvedTarget",
        kind: MemberType::CodeProperty,
        definition: "System.String ResolvedTarget{get=ResolvedTarget;}",
        get: |rt, this| rt.get_property(this, "FullName"),
    },
    BuiltInMember {
        type_name: "System.IO.FileInfo",
        name: "Target",
        kind: MemberType::AliasProperty,
        definition: "Target = LinkTarget",
        get: |rt, this| rt.get_property(this, "LinkTarget"),
    },
    BuiltInMember {
        type_name: "System.IO.FileInfo",
        name: "LinkType",
        kind: MemberType::CodeProperty,
        definition: "System.String LinkType{get=GetLinkType;}",
        get: |_, _| Ok(Value::Null),
    },
    BuiltInMember {
        type_name: "System.IO.DirectoryInfo",
        name: "Mode",
        kind: MemberType::CodeProperty,
        definition: "System.String Mode{get=Mode;}",
        get: io::mode,
    },
    BuiltInMember {
        type_name: "System.IO.DirectoryInfo",
        name: "ModeWithoutHardLink",
        kind: MemberType::CodeProperty,
        definition: "System.String ModeWithoutHardLink{get=ModeWithoutHardLink;}",
        get: io::mode,
    },
    BuiltInMember {
        type_name: "System.IO.DirectoryInfo",
        name: "BaseName",
        kind: MemberType::ScriptProperty,
        definition: "System.Object BaseName {get=$this.Name;}",
        get: |rt, this| rt.get_property(this, "Name"),
    },
    BuiltInMember {
        type_name: "System.IO.DirectoryInfo",
        name: "ResolvedTarget",
        kind: MemberType::CodeProperty,
        definition: "System.String ResolvedTarget{get=ResolvedTarget;}",
        get: |rt, this| rt.get_property(this, "FullName"),
    },
    BuiltInMember {
        type_name: "System.IO.DirectoryInfo",
        name: "Target",
        kind: MemberType::AliasProperty,
        definition: "Target = LinkTarget",
        get: |rt, this| rt.get_property(this, "LinkTarget"),
    },
    BuiltInMember {
        type_name: "System.IO.DirectoryInfo",
        name: "LinkType",
        kind: MemberType::CodeProperty,
        definition: "System.String LinkType{get=GetLinkType;}",
        get: |_, _| Ok(Value::Null),
    },
];
