//! `System.Type` and the members of types as objects.

use crate::dotnet::Version;
use crate::object::{
    CustomObject, Native, Result, Runtime, Thrown, TypeId, TypeKind, TypeOrigin, TypeRecord, Value, convert,
    method, property, static_method, static_property, throw, type_name,
};
use crate::types::members::{
    construct, get_member, get_static, invoke_method, invoke_static, members, name_of, set_member,
    split_parameters, split_signature,
};
use crate::types::support::Arguments;
use std::any::Any;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &TYPE,
    &MEMBER_INFO,
    &METHOD_BASE,
    &METHOD_INFO,
    &CONSTRUCTOR_INFO,
    &PROPERTY_INFO,
    &FIELD_INFO,
    &PARAMETER_INFO,
    &ASSEMBLY,
    &APP_DOMAIN,
];

pub(in crate::types) static TYPE: TypeRecord = TypeRecord::class("System.Type")
    .base("System.Reflection.MemberInfo")
    .methods(&[
        static_method("type GetType(string typeName, bool throwOnError, bool ignoreCase)", |_, _, a| {
            let found = type_name::builtin(a.text(0).split(", ").next().unwrap_or(""));
            match found {
                Some(id) => Ok(Value::Type(id)),
                None if a.boolean(1) => throw(Thrown::exception("System.TypeLoadException", format!("Could not load type '{}' from assembly 'System.Management.Automation'.", a.text(0)))),
                None => Ok(Value::Null),
            }
        }),
        static_method("type GetType(string typeName, bool throwOnError)", |_, _, a| {
            let found = type_name::builtin(a.text(0).split(", ").next().unwrap_or(""));
            match found {
                Some(id) => Ok(Value::Type(id)),
                None if a.boolean(1) => throw(Thrown::exception("System.TypeLoadException", format!("Could not load type '{}' from assembly 'System.Management.Automation'.", a.text(0)))),
                None => Ok(Value::Null),
            }
        }),
        static_method("type GetType(string typeName)", |_, _, a| {
            let found = type_name::builtin(a.text(0).split(", ").next().unwrap_or(""));
            match found {
                Some(id) => Ok(Value::Type(id)),
                None if a.boolean(1) => throw(Thrown::exception("System.TypeLoadException", format!("Could not load type '{}' from assembly 'System.Management.Automation'.", a.text(0)))),
                None => Ok(Value::Null),
            }
        }),
        static_method("type GetTypeFromHandle(System.RuntimeTypeHandle handle)", |_, _, a| Ok(a.value(0))),
        method("type GetElementType()", |_, this, _| Ok(of(this).element().map_or(Value::Null, Value::Type))),
        method("int GetArrayRank()", |_, _, _| Ok(Value::Int(1))),
        method("type GetGenericTypeDefinition()", |_, this, _| match of(this).generic_parts() {
            Some((definition, _)) => Ok(Value::Type(definition)),
            None => throw(Thrown::invalid_operation("This operation is only valid on generic types.")),
        }),
        method("type[] GetGenericArguments()", |_, this, _| Ok(type_array(of(this).generic_parts().map_or(vec![], |(_, a)| a)))),
        method("bool IsAssignableTo(type targetType)", |_, this, a| Ok(Value::Bool(a.net_type(0).is_some_and(|t| of(this).is_a(t))))),
        method("System.Reflection.ConstructorInfo GetConstructor(type[] types)", |_, this, a| {
            let wanted: Vec<TypeId> = a.items(0).iter().filter_map(|v| std::slice::from_ref(v).net_type(0)).collect();
            Ok(constructors(of(this)).into_iter().find(|m| method_of(m).is_some_and(|m| m.parameter_types() == wanted)).unwrap_or_default())
        }),
        method("System.Reflection.ConstructorInfo[] GetConstructors()", |_, this, _| Ok(Value::typed_array(TypeId::named("System.Reflection.ConstructorInfo"), constructors(of(this))))),
        method("System.Reflection.ConstructorInfo[] GetConstructors(System.Reflection.BindingFlags bindingAttr)", |_, this, _| Ok(Value::typed_array(TypeId::named("System.Reflection.ConstructorInfo"), constructors(of(this))))),
        method("System.Reflection.EventInfo[] GetEvents()", |_, _, _| Ok(Value::array(vec![]))),
        method("System.Reflection.FieldInfo GetField(string name)", |_, this, a| {
            Ok(properties(of(this), true).into_iter().find(|p| property_of(p).is_some_and(|p| &*p.name == a.text(0))).unwrap_or_default())
        }),
        method("System.Reflection.FieldInfo GetField(string name, System.Reflection.BindingFlags bindingAttr)", |_, this, a| {
            Ok(properties(of(this), true).into_iter().find(|p| property_of(p).is_some_and(|p| &*p.name == a.text(0))).unwrap_or_default())
        }),
        method("System.Reflection.FieldInfo[] GetFields()", |_, this, _| Ok(Value::typed_array(TypeId::named("System.Reflection.FieldInfo"), properties(of(this), true)))),
        method("System.Reflection.FieldInfo[] GetFields(System.Reflection.BindingFlags bindingAttr)", |_, this, _| Ok(Value::typed_array(TypeId::named("System.Reflection.FieldInfo"), properties(of(this), true)))),
        method("System.Reflection.MemberInfo[] GetMember(string name)", |_, this, a| Ok(Value::array(methods(of(this), Some(a.text(0)))))),
        method("System.Reflection.MemberInfo[] GetMembers()", |_, this, _| {
            let mut all = methods(of(this), None);
            all.extend(constructors(of(this)));
            all.extend(properties(of(this), false));
            all.extend(properties(of(this), true));
            Ok(Value::typed_array(TypeId::named("System.Reflection.MemberInfo"), all))
        }),
        method("System.Reflection.MemberInfo[] GetMembers(System.Reflection.BindingFlags bindingAttr)", |_, this, _| {
            let mut all = methods(of(this), None);
            all.extend(constructors(of(this)));
            all.extend(properties(of(this), false));
            all.extend(properties(of(this), true));
            Ok(Value::typed_array(TypeId::named("System.Reflection.MemberInfo"), all))
        }),
        method("System.Reflection.MethodInfo GetMethod(string name)", |_, this, a| {
            let found = methods(of(this), Some(a.text(0)));
            match found.len() {
                0 => Ok(Value::Null),
                1 => Ok(found[0].clone()),
                _ => throw(Thrown::exception("System.Reflection.AmbiguousMatchException", format!("Ambiguous match found for '{} {}'.", type_name::to_string_name(of(this)), a.text(0)))),
            }
        }),
        method("System.Reflection.MethodInfo GetMethod(string name, System.Reflection.BindingFlags bindingAttr)", |_, this, a| {
            let found = methods(of(this), Some(a.text(0)));
            match found.len() {
                0 => Ok(Value::Null),
                1 => Ok(found[0].clone()),
                _ => throw(Thrown::exception("System.Reflection.AmbiguousMatchException", format!("Ambiguous match found for '{} {}'.", type_name::to_string_name(of(this)), a.text(0)))),
            }
        }),
        method("System.Reflection.MethodInfo GetMethod(string name, type[] types)", |_, this, a| {
            let wanted: Vec<TypeId> = a.items(1).iter().filter_map(|v| std::slice::from_ref(v).net_type(0)).collect();
            let found = methods(of(this), Some(a.text(0))).into_iter().find(|m| method_of(m).is_some_and(|m| m.parameter_types() == wanted));
            Ok(found.unwrap_or_default())
        }),
        method("System.Reflection.MethodInfo[] GetMethods()", |_, this, _| Ok(Value::typed_array(TypeId::named("System.Reflection.MethodInfo"), methods(of(this), None)))),
        method("System.Reflection.MethodInfo[] GetMethods(System.Reflection.BindingFlags bindingAttr)", |_, this, _| Ok(Value::typed_array(TypeId::named("System.Reflection.MethodInfo"), methods(of(this), None)))),
        method("System.Reflection.PropertyInfo GetProperty(string name)", |_, this, a| {
            Ok(properties(of(this), false).into_iter().find(|p| property_of(p).is_some_and(|p| &*p.name == a.text(0))).unwrap_or_default())
        }),
        method("System.Reflection.PropertyInfo GetProperty(string name, System.Reflection.BindingFlags bindingAttr)", |_, this, a| {
            Ok(properties(of(this), false).into_iter().find(|p| property_of(p).is_some_and(|p| &*p.name == a.text(0))).unwrap_or_default())
        }),
        method("System.Reflection.PropertyInfo[] GetProperties()", |_, this, _| Ok(Value::typed_array(TypeId::named("System.Reflection.PropertyInfo"), properties(of(this), false)))),
        method("System.Reflection.PropertyInfo[] GetProperties(System.Reflection.BindingFlags bindingAttr)", |_, this, _| Ok(Value::typed_array(TypeId::named("System.Reflection.PropertyInfo"), properties(of(this), false)))),
        static_method("System.TypeCode GetTypeCode(type type)", |_, _, a| Ok(super::enums::type_code(a.net_type(0).unwrap_or(TypeId::OBJECT)))),
        method("System.Object InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, System.Reflection.Binder binder, System.Object target, System.Object[] args)", |rt, this, a| {
            let flags = a.enumeration(1).unwrap_or(0);
            let target = a.value(3);
            if flags & 512 != 0 {
                return construct(rt, of(this), a.items(4));
            }
            match (target.is_null(), flags & 0x3000 != 0) {
                (true, false) => invoke_static(rt, of(this), a.text(0), a.items(4), &[]),
                (true, true) => Ok(get_static(rt, of(this), a.text(0))?.unwrap_or_default()),
                (false, true) => Ok(get_member(rt, &target, a.text(0))?.unwrap_or_default()),
                (false, false) => invoke_method(rt, &target, a.text(0), a.items(4), &[]),
            }
        }),
        method("type GetInterface(string name)", |_, this, a| {
            let found = all_interfaces(of(this)).into_iter().find(|i| i.short_name().eq_ignore_ascii_case(a.text(0)) || i.name().eq_ignore_ascii_case(a.text(0)));
            Ok(found.map_or(Value::Null, Value::Type))
        }),
        method("type GetInterface(string name, bool ignoreCase)", |_, this, a| {
            let found = all_interfaces(of(this)).into_iter().find(|i| i.short_name().eq_ignore_ascii_case(a.text(0)) || i.name().eq_ignore_ascii_case(a.text(0)));
            Ok(found.map_or(Value::Null, Value::Type))
        }),
        method("type[] GetInterfaces()", |_, this, _| Ok(type_array(all_interfaces(of(this))))),
        method("bool IsInstanceOfType(System.Object o)", |_, this, a| Ok(Value::Bool(!a.is_null(0) && a[0].type_id().is_a(of(this))))),
        method("bool IsEquivalentTo(type other)", |_, this, a| Ok(Value::Bool(a.net_type(0) == Some(of(this))))),
        method("type GetEnumUnderlyingType()", |_, this, _| Ok(Value::Type(convert::enum_underlying(of(this))))),
        method("array GetEnumValues()", |rt, this, _| invoke_static(rt, TypeId::ENUM, "GetValues", vec![this.clone()], &[])),
        method("type MakeArrayType()", |_, this, _| Ok(Value::Type(TypeId::array_of(of(this))))),
        method("type MakeGenericType(Params type[] typeArguments)", |_, this, a| {
            let arguments = a.items(0).iter().map(|v| std::slice::from_ref(v).net_type(0).unwrap_or(TypeId::OBJECT)).collect();
            Ok(Value::Type(TypeId::generic(of(this), arguments)))
        }),
        method("string ToString()", |_, this, _| Ok(Value::from(type_name::to_string_name(of(this))))),
        method("bool Equals(System.Object o)", |_, this, a| Ok(Value::Bool(a.net_type(0) == Some(of(this))))),
        method("bool Equals(type o)", |_, this, a| Ok(Value::Bool(a.net_type(0) == Some(of(this))))),
        method("bool IsEnumDefined(System.Object value)", |rt, this, a| invoke_static(rt, TypeId::ENUM, "IsDefined", vec![this.clone(), a.value(0)], &[])),
        method("string GetEnumName(System.Object value)", |rt, this, a| invoke_static(rt, TypeId::ENUM, "GetName", vec![this.clone(), a.value(0)], &[])),
        method("string[] GetEnumNames()", |rt, this, _| invoke_static(rt, TypeId::ENUM, "GetNames", vec![this.clone()], &[])),
        method("bool IsSubclassOf(type c)", |_, this, a| Ok(Value::Bool(a.net_type(0).is_some_and(|t| t != of(this) && of(this).is_a(t) && t.info().kind != TypeKind::Interface)))),
        method("bool IsAssignableFrom(type c)", |_, this, a| Ok(Value::Bool(a.net_type(0).is_some_and(|t| t.is_a(of(this)))))),
        method("bool IsDefined(type attributeType, bool inherit)", |_, this, a| Ok(Value::Bool(a.net_type(0).is_some_and(|t| &*t.name() == "System.FlagsAttribute") && of(this).is_flags()))),
        method("System.Object[] GetCustomAttributes(bool inherit)", |_, _, _| Ok(Value::array(vec![]))),
        method("System.Object[] GetCustomAttributes(type attributeType, bool inherit)", |_, _, _| Ok(Value::array(vec![]))),
    ])
    .properties(&[
        property("MemberType", "System.Reflection.MemberTypes", |_, _| Ok(Value::Enum(TypeId::named("System.Reflection.MemberTypes"), 32))),
        property("Namespace", "string", |_, this| Ok(Value::from(of(this).namespace()))),
        property("AssemblyQualifiedName", "string", |_, this| Ok(Value::from(format!("{}, {}", type_name::full_name(of(this)), type_name::assembly_name(of(this)))))),
        property("FullName", "string", |_, this| Ok(Value::from(type_name::full_name(of(this))))),
        property("Assembly", "System.Reflection.Assembly", |_, this| Ok(assembly(of(this)))),
        property("Module", "System.Reflection.Module", |_, _| Ok(Value::Null)),
        property("IsInterface", "bool", |_, this| Ok(Value::Bool(of(this).info().kind == TypeKind::Interface))),
        property("IsNested", "bool", |_, _| Ok(Value::Bool(false))),
        property("DeclaringType", "type", |_, _| Ok(Value::Null)),
        property("ReflectedType", "type", |_, _| Ok(Value::Null)),
        property("UnderlyingSystemType", "type", |_, this| Ok(this.clone())),
        property("IsArray", "bool", |_, this| Ok(Value::Bool(of(this).element().is_some()))),
        property("IsByRef", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsPointer", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsConstructedGenericType", "bool", |_, this| Ok(Value::Bool(of(this).generic_parts().is_some() || of(this).name().contains('`')))),
        property("IsGenericParameter", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsGenericType", "bool", |_, this| Ok(Value::Bool(of(this).generic_parts().is_some() || of(this).name().contains('`')))),
        property("IsGenericTypeDefinition", "bool", |_, this| Ok(Value::Bool(of(this).generic_parts().is_none() && of(this).name().contains('`')))),
        property("IsSZArray", "bool", |_, this| Ok(Value::Bool(of(this).element().is_some()))),
        property("HasElementType", "bool", |_, this| Ok(Value::Bool(of(this).element().is_some()))),
        property("GenericTypeArguments", "type[]", |_, this| Ok(type_array(of(this).generic_parts().map_or(vec![], |(_, a)| a)))),
        property("IsAbstract", "bool", |_, this| Ok(Value::Bool(of(this).info().kind == TypeKind::Interface || crate::types::members::members(of(this)).constructors.is_none() && of(this).info().kind == TypeKind::Class))),
        property("IsImport", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsSealed", "bool", |_, this| Ok(Value::Bool(of(this).is_value_type() || of(this) == TypeId::STRING || of(this).element().is_some()))),
        property("IsSpecialName", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsClass", "bool", |_, this| Ok(Value::Bool(of(this).info().kind == TypeKind::Class))),
        property("IsNotPublic", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsPublic", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsCOMObject", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsContextful", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsEnum", "bool", |_, this| Ok(Value::Bool(of(this).is_enum()))),
        property("IsMarshalByRef", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsPrimitive", "bool", |_, this| Ok(Value::Bool(of(this).is_primitive()))),
        property("IsValueType", "bool", |_, this| Ok(Value::Bool(of(this).is_value_type()))),
        property("TypeHandle", "System.RuntimeTypeHandle", |_, _| Ok(Value::Null)),
        property("GUID", "guid", |rt, _| Ok(super::new_guid(rt))),
        property("BaseType", "type", |_, this| {
            let id = of(this);
            Ok(if id.info().kind == TypeKind::Interface { Value::Null } else { id.info().base.map_or(Value::Null, Value::Type) })
        }),
        property("IsSerializable", "bool", |_, this| Ok(Value::Bool(type_name::is_serializable(of(this))))),
        property("ContainsGenericParameters", "bool", |_, this| Ok(Value::Bool(of(this).generic_parts().is_none() && of(this).name().contains('`')))),
        property("IsVisible", "bool", |_, _| Ok(Value::Bool(true))),
        property("Name", "string", |_, this| Ok(Value::from(of(this).short_name()))),
        static_property("EmptyTypes", "type[]", |_, _| Ok(type_array(vec![]))).field(),
        static_property("Missing", "System.Object", |_, _| Ok(Value::Null)).field(),
    ]);

pub(in crate::types) static MEMBER_INFO: TypeRecord = TypeRecord::class("System.Reflection.MemberInfo")
    .methods(&[
        method("bool IsDefined(type attributeType, bool inherit)", |_, _, _| Ok(Value::Bool(false))),
        method("System.Object[] GetCustomAttributes(bool inherit)", |_, _, _| Ok(Value::array(vec![]))),
        method("System.Object[] GetCustomAttributes(type attributeType, bool inherit)", |_, _, _| {
            Ok(Value::array(vec![]))
        }),
    ])
    .properties(&[
        property("MemberType", "System.Reflection.MemberTypes", |_, this| {
            let number = match (method_of(this), property_of(this)) {
                (Some(m), _) if m.is_constructor => 1,
                (Some(_), _) => 8,
                (_, Some(p)) if p.is_field => 4,
                _ => 16,
            };
            Ok(Value::Enum(TypeId::named("System.Reflection.MemberTypes"), number))
        }),
        property("Name", "string", |_, this| Ok(name_of_member(this))),
        property("DeclaringType", "type", |_, this| Ok(owner_of(this).map_or(Value::Null, Value::Type))),
        property("ReflectedType", "type", |_, this| Ok(owner_of(this).map_or(Value::Null, Value::Type))),
    ]);

pub(in crate::types) static METHOD_BASE: TypeRecord = TypeRecord::class("System.Reflection.MethodBase")
    .base("System.Reflection.MemberInfo")
    .methods(&[
        method("System.Reflection.ParameterInfo[] GetParameters()", |_, this, _| {
            Ok(Value::typed_array(
                TypeId::named("System.Reflection.ParameterInfo"),
                method_of(this).map_or(vec![], Method::parameters),
            ))
        }),
        method("System.Object Invoke(System.Object obj, System.Object[] parameters)", |rt, this, a| {
            let Some(m) = method_of(this) else { return Ok(Value::Null) };
            let name = name_of(m.signature);
            if m.is_static {
                invoke_static(rt, m.owner, name, a.items(1), &[])
            } else {
                invoke_method(rt, &a[0], name, a.items(1), &[])
            }
        }),
    ])
    .properties(&[
        property("IsAbstract", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsConstructor", "bool", |_, this| {
            Ok(Value::Bool(method_of(this).is_some_and(|m| m.is_constructor)))
        }),
        property("IsStatic", "bool", |_, this| Ok(Value::Bool(method_of(this).is_some_and(|m| m.is_static)))),
        property("IsVirtual", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsPrivate", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsPublic", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsGenericMethod", "bool", |_, this| {
            Ok(Value::Bool(method_of(this).is_some_and(|m| !split_signature(m.signature).generic.is_empty())))
        }),
    ]);

pub(in crate::types) static METHOD_INFO: TypeRecord = TypeRecord::class("System.Reflection.MethodInfo")
    .base("System.Reflection.MethodBase")
    .methods(&[method("string ToString()", |_, this, _| {
        Ok(method_of(this).map_or(Value::Null, |m| Value::from(m.text())))
    })])
    .properties(&[property("ReturnType", "type", |_, this| {
        Ok(method_of(this).map_or(Value::Null, |m| Value::Type(m.return_type())))
    })]);

pub(in crate::types) static CONSTRUCTOR_INFO: TypeRecord =
    TypeRecord::class("System.Reflection.ConstructorInfo").base("System.Reflection.MethodBase").methods(&[
        method("System.Object Invoke(System.Object[] parameters)", |rt, this, a| match method_of(this) {
            Some(m) => construct(rt, m.owner, a.items(0)),
            None => Ok(Value::Null),
        }),
    ]);

pub(in crate::types) static PROPERTY_INFO: TypeRecord = TypeRecord::class("System.Reflection.PropertyInfo")
    .base("System.Reflection.MemberInfo")
    .methods(&[
        method("System.Object GetValue(System.Object obj)", |rt, this, a| property_value(rt, this, a)),
        method("System.Object GetValue(System.Object obj, System.Object[] index)", |rt, this, a| {
            property_value(rt, this, a)
        }),
        method("void SetValue(System.Object obj, System.Object value)", |rt, this, a| {
            if let Some(p) = property_of(this) {
                set_member(rt, &a[0], &p.name, a.value(1))?;
            }
            Ok(Value::Void)
        }),
        method(
            "void SetValue(System.Object obj, System.Object value, System.Object[] index)",
            |rt, this, a| {
                if let Some(p) = property_of(this) {
                    set_member(rt, &a[0], &p.name, a.value(1))?;
                }
                Ok(Value::Void)
            },
        ),
    ])
    .properties(&[
        property("PropertyType", "type", |_, this| {
            Ok(property_of(this).map_or(Value::Null, |p| Value::Type(p.type_id)))
        }),
        property("CanRead", "bool", |_, _| Ok(Value::Bool(true))),
        property("CanWrite", "bool", |_, this| {
            Ok(Value::Bool(property_of(this).is_some_and(|p| p.can_write)))
        }),
    ]);

pub(in crate::types) static FIELD_INFO: TypeRecord = TypeRecord::class("System.Reflection.FieldInfo")
    .base("System.Reflection.MemberInfo")
    .methods(&[
        method("System.Object GetValue(System.Object obj)", |rt, this, a| property_value(rt, this, a)),
        method("void SetValue(System.Object obj, System.Object value)", |rt, this, a| {
            if let Some(p) = property_of(this) {
                set_member(rt, &a[0], &p.name, a.value(1))?;
            }
            Ok(Value::Void)
        }),
    ])
    .properties(&[
        property("FieldType", "type", |_, this| {
            Ok(property_of(this).map_or(Value::Null, |p| Value::Type(p.type_id)))
        }),
        property("IsStatic", "bool", |_, this| {
            Ok(Value::Bool(property_of(this).is_some_and(|p| p.is_static)))
        }),
    ]);

pub(in crate::types) static PARAMETER_INFO: TypeRecord = TypeRecord::class("System.Reflection.ParameterInfo")
    .interfaces(&["System.Runtime.Serialization.IObjectReference"])
    .methods(&[method("string ToString()", |_, this, _| {
        Ok(this
            .native::<ParameterValue>()
            .map_or(Value::Null, |p| Value::from(format!("{} {}", reflection_name(p.type_id), p.name))))
    })])
    .properties(&[
        property("Name", "string", |_, this| {
            Ok(this.native::<ParameterValue>().map_or(Value::Null, |p| Value::from(p.name.as_str())))
        }),
        property("ParameterType", "type", |_, this| {
            Ok(this.native::<ParameterValue>().map_or(Value::Null, |p| Value::Type(p.type_id)))
        }),
        property("Position", "int", |_, this| {
            Ok(this.native::<ParameterValue>().map_or(Value::Null, |p| Value::from(p.position)))
        }),
        property("IsOptional", "bool", |_, this| {
            Ok(Value::Bool(this.native::<ParameterValue>().is_some_and(|p| p.is_optional)))
        }),
        property("HasDefaultValue", "bool", |_, this| {
            Ok(Value::Bool(this.native::<ParameterValue>().is_some_and(|p| p.is_optional)))
        }),
    ]);

pub(in crate::types) static ASSEMBLY: TypeRecord = TypeRecord::class("System.Reflection.Assembly")
    .methods(&[
        static_method("System.Reflection.Assembly Load(string assemblyString)", |_, _, a| {
            Ok(assembly_value(a.text(0)))
        }),
        static_method("System.Reflection.Assembly LoadWithPartialName(string partialName)", |_, _, a| {
            Ok(assembly_value(a.text(0)))
        }),
        static_method("System.Reflection.Assembly GetExecutingAssembly()", |_, _, _| {
            Ok(assembly_value(type_name::AUTOMATION))
        }),
        static_method("System.Reflection.Assembly GetCallingAssembly()", |_, _, _| {
            Ok(assembly_value(type_name::AUTOMATION))
        }),
        method("System.Reflection.AssemblyName GetName()", |rt, this, _| {
            let full = assembly_name(this).to_owned();
            let short = full.split(',').next().unwrap_or("").to_owned();
            let _ = rt;
            let version = super::version(Version::new(&[10, 0, 0, 0])?);
            Ok(CustomObject::from_pairs([
                ("Name", Value::from(short)),
                ("Version", version),
                ("FullName", Value::from(full)),
            ])
            .with_type_name("System.Reflection.AssemblyName")
            .into_value())
        }),
        method("type GetType(string name)", |_, _, a| {
            Ok(type_name::builtin(a.text(0)).map_or(Value::Null, Value::Type))
        }),
        method("string ToString()", |_, this, _| Ok(Value::from(assembly_name(this)))),
        static_method("System.Reflection.Assembly GetEntryAssembly()", |_, _, _| {
            Ok(assembly_value(type_name::AUTOMATION))
        }),
        static_method("System.Reflection.Assembly LoadFile(string path)", |_, _, a| {
            Ok(assembly_value(a.text(0)))
        }),
        static_method("System.Reflection.Assembly LoadFrom(string assemblyFile)", |_, _, a| {
            Ok(assembly_value(a.text(0)))
        }),
    ])
    .properties(&[
        property("FullName", "string", |_, this| Ok(Value::from(assembly_name(this)))),
        property("Location", "string", |_, _| Ok(Value::from(""))),
    ]);

pub(in crate::types) static APP_DOMAIN: TypeRecord = TypeRecord::class("System.AppDomain")
    .base("System.MarshalByRefObject")
    .methods(&[method("System.Reflection.Assembly[] GetAssemblies()", |_, _, _| {
        Ok(Value::array(vec![assembly_value(type_name::CORE_LIBRARY), assembly_value(type_name::AUTOMATION)]))
    })])
    .properties(&[
        static_property("CurrentDomain", "System.AppDomain", |_, _| Ok(Value::object(Domain))),
        property("BaseDirectory", "string", |rt, _| Ok(Value::from(rt.full_path(".")))),
        property("FriendlyName", "string", |_, _| Ok(Value::from("cmdlab"))),
    ]);

/// The record of `System.RuntimeType`, the class of every type object.
pub(in crate::types) static RUNTIME_TYPE: TypeRecord =
    TypeRecord::class("System.RuntimeType").base("System.Reflection.TypeInfo");
pub(in crate::types) static TYPE_INFO: TypeRecord =
    TypeRecord::class("System.Reflection.TypeInfo").base("System.Type");

pub(super) static MORE: &[&TypeRecord] = &[&RUNTIME_TYPE, &TYPE_INFO];

fn of(this: &Value) -> TypeId {
    match this.base() {
        Value::Type(id) => *id,
        other => other.type_id(),
    }
}

fn type_array(ids: Vec<TypeId>) -> Value {
    Value::typed_array(TypeId::TYPE, ids.into_iter().map(Value::Type).collect())
}

fn all_interfaces(id: TypeId) -> Vec<TypeId> {
    let mut found: Vec<TypeId> = vec![];
    let mut next = Some(id);
    let mut queue = vec![];
    while let Some(class) = next {
        queue.extend(class.declared_interfaces().iter().copied());
        next = class.info().base;
    }
    let mut at = 0;
    while let Some(&interface) = queue.get(at) {
        at += 1;
        if !found.contains(&interface) {
            found.push(interface);
            queue.extend(interface.declared_interfaces().iter().copied());
        }
    }
    found
}

fn assembly(id: TypeId) -> Value {
    assembly_value(&type_name::assembly_name(id))
}

struct AssemblyValue(String);

impl Native for AssemblyValue {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Reflection.Assembly")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn assembly_value(name: &str) -> Value {
    Value::object(AssemblyValue(name.to_owned()))
}

fn assembly_name(this: &Value) -> &str {
    this.native::<AssemblyValue>().map_or("", |a| &a.0)
}

struct Domain;

impl Native for Domain {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.AppDomain")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `MethodInfo` or `ConstructorInfo`.
struct Method {
    owner: TypeId,
    signature: &'static str,
    is_static: bool,
    is_constructor: bool,
}

impl Native for Method {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.is_constructor {
            "System.Reflection.ConstructorInfo"
        } else {
            "System.Reflection.MethodInfo"
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Method {
    fn parameters(&self) -> Vec<Value> {
        let substitutions = self.owner.substitutions();
        let texts = split_parameters(split_signature(self.signature).parameters);
        texts
            .into_iter()
            .enumerate()
            .map(|(position, text)| {
                let (text, is_optional) =
                    text.split_once(" = ").map_or((text, false), |(head, _)| (head, true));
                let text = text.trim_start_matches("Params ").trim_start_matches("[ref] ");
                let (type_text, name) = text.rsplit_once(' ').unwrap_or((text, ""));
                let type_id = TypeId::from_signature(type_text, &substitutions);
                Value::object(ParameterValue { name: name.to_owned(), type_id, position, is_optional })
            })
            .collect()
    }

    fn parameter_types(&self) -> Vec<TypeId> {
        self.parameters().iter().filter_map(|p| p.native::<ParameterValue>().map(|p| p.type_id)).collect()
    }

    fn return_type(&self) -> TypeId {
        TypeId::from_signature(split_signature(self.signature).return_type, &self.owner.substitutions())
    }

    fn text(&self) -> String {
        let parameters: Vec<String> = self.parameter_types().into_iter().map(reflection_name).collect();
        let return_type =
            if self.is_constructor { "Void".into() } else { reflection_name(self.return_type()) };
        let name = if self.is_constructor { ".ctor" } else { name_of(self.signature) };
        format!("{return_type} {name}({})", parameters.join(", "))
    }
}

/// Primitive types go by their short names in reflection's texts.
fn reflection_name(id: TypeId) -> String {
    if id.is_primitive() || id == TypeId::VOID { id.short_name() } else { type_name::to_string_name(id) }
}

struct Property {
    owner: TypeId,
    name: Rc<str>,
    type_id: TypeId,
    is_field: bool,
    is_static: bool,
    can_write: bool,
}

impl Native for Property {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.is_field {
            "System.Reflection.FieldInfo"
        } else {
            "System.Reflection.PropertyInfo"
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct ParameterValue {
    name: String,
    type_id: TypeId,
    position: usize,
    is_optional: bool,
}

impl Native for ParameterValue {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Reflection.ParameterInfo")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn method_of(this: &Value) -> Option<&Method> {
    this.native::<Method>()
}

fn property_of(this: &Value) -> Option<&Property> {
    this.native::<Property>()
}

fn owner_of(this: &Value) -> Option<TypeId> {
    method_of(this).map(|m| m.owner).or_else(|| property_of(this).map(|p| p.owner))
}

fn name_of_member(this: &Value) -> Value {
    if let Some(m) = method_of(this) {
        return Value::from(if m.is_constructor { ".ctor" } else { name_of(m.signature) });
    }
    property_of(this).map_or(Value::Null, |p| Value::from(&*p.name))
}

/// Methods of a type and its bases, all or those of one name.
fn methods(id: TypeId, name: Option<&str>) -> Vec<Value> {
    let members = members(id);
    let mut all = vec![];
    for key in &members.method_order {
        for (groups, is_static) in [(&members.methods, false), (&members.static_methods, true)] {
            let Some(group) =
                groups.get(key).filter(|g| name.is_none_or(|n| n == g.name) && !g.is_property())
            else {
                continue;
            };
            for overload in group.candidates().filter(|o| o.interface.is_none()) {
                all.push(Value::object(Method {
                    owner: id,
                    signature: overload.signature,
                    is_static,
                    is_constructor: false,
                }));
            }
        }
    }
    all
}

fn constructors(id: TypeId) -> Vec<Value> {
    let members = members(id);
    let Some(group) = &members.constructors else { return vec![] };
    let method =
        |signature| Value::object(Method { owner: id, signature, is_static: false, is_constructor: true });
    group.overloads().iter().map(|o| method(o.signature)).collect()
}

fn properties(id: TypeId, fields: bool) -> Vec<Value> {
    let members = members(id);
    let mut all = vec![];
    for key in &members.property_order {
        for (slots, is_static) in [(&members.properties, false), (&members.static_properties, true)] {
            let Some(slot) = slots.get(key).filter(|s| s.record.is_field == fields) else { continue };
            all.push(Value::object(Property {
                owner: id,
                name: Rc::from(slot.record.name),
                type_id: (**slot).type_id(),
                is_field: fields,
                is_static,
                can_write: slot.record.set.is_some(),
            }));
        }
    }
    for described in script_properties(id).into_iter().filter(|_| !fields) {
        all.push(described);
    }
    all
}

/// Properties that a class of a script declares.
fn script_properties(id: TypeId) -> Vec<Value> {
    if !matches!(id.info().origin, TypeOrigin::Script { .. }) {
        return vec![];
    }
    let Some(hooks) = crate::types::hooks::hooks() else { return vec![] };
    let members = hooks.members(id, false);
    members
        .into_iter()
        .filter(|m| m.kind.is_property())
        .map(|m| {
            let type_text = m.definition.split(' ').next().unwrap_or("").to_owned();
            let type_id = type_name::builtin(&type_text).unwrap_or(TypeId::OBJECT);
            Value::object(Property {
                owner: id,
                name: m.name,
                type_id,
                is_field: false,
                is_static: false,
                can_write: true,
            })
        })
        .collect()
}

fn property_value(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let Some(p) = property_of(this) else { return Ok(Value::Null) };
    let (owner, name) = (p.owner, p.name.clone());
    if p.is_static {
        return Ok(get_static(rt, owner, &name)?.unwrap_or_default());
    }
    Ok(get_member(rt, &a[0], &name)?.unwrap_or_default())
}
