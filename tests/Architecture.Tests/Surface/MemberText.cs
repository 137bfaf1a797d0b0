using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Fadu.Architecture.Tests.Surface;

/// <summary>Writes what a type offers to other projects, one line for each member.</summary>
internal static class MemberText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The members in the order of their text; those of an enum in the order of their values.</summary>
    public static IEnumerable<string> Of(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetValues(type).Cast<object>()
            .Select(value => $"{value} = {Convert.ToInt64(value, CultureInfo.InvariantCulture)}"),
        _ when typeof(Delegate).IsAssignableFrom(type) => [Method(type.GetMethod("Invoke")!)],
        _ => type.GetMembers(Declared).SelectMany(Member).Order(StringComparer.Ordinal),
    };

    private static IEnumerable<string> Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when Offered(constructor) && !Generated(constructor) =>
            [$"{Access(constructor)} {TypeText.NameOf(constructor.DeclaringType!).Split('<')[0]}({Parameters(constructor)})"],
        MethodInfo method when Offered(method) && !Generated(method) && !IsAccessor(method) => [Method(method)],
        PropertyInfo property when property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(Offered) => [Property(property)],
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => [Field(field)],
        EventInfo @event when Offered(@event.AddMethod!) => [$"{Modifiers(@event.AddMethod!)}event {TypeText.Of(@event)} {@event.Name}"],
        _ => [],
    };

    private static string Method(MethodInfo method)
    {
        var generic = method.GetGenericArguments();
        var names = generic.Length == 0 ? "" : $"<{string.Join(", ", generic.Select(argument => argument.Name))}>";
        var by = method.ReturnType.IsByRef ? "ref " : "";
        return $"{Modifiers(method)}{by}{TypeText.Of(method.ReturnParameter)} {method.Name}{names}({Parameters(method)})"
            + TypeHeader.Constraints(generic);
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(Offered).ToArray();
        var most = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var parts = accessors.OrderBy(accessor => accessor != property.GetMethod).Select(accessor =>
            (Access(accessor) == Access(most) ? "" : Access(accessor) + " ") + AccessorName(property, accessor) + ";");
        return $"{Modifiers(most)}{required}{TypeText.Of(property)} {name} {{ {string.Join(" ", parts)} }}";
    }

    private static string AccessorName(PropertyInfo property, MethodInfo accessor) =>
        accessor == property.GetMethod ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init"
        : "set";

    private static string Field(FieldInfo field)
    {
        var kind = field switch
        {
            { IsLiteral: true } => "const ",
            { IsStatic: true, IsInitOnly: true } => "static readonly ",
            { IsStatic: true } => "static ",
            { IsInitOnly: true } => "readonly ",
            _ => "",
        };
        var value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "";
        return $"{(field.IsPublic ? "public" : "protected")} {kind}{TypeText.Of(field)} {field.Name}{value}";
    }

    private static string Parameters(MethodBase method)
    {
        var extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return extends + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var by = parameter switch
        {
            { ParameterType.IsByRef: true, IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : "";
        return $"{by}{TypeText.Of(parameter)} {parameter.Name}{value}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Modifiers(MethodInfo method)
    {
        var kind = method switch
        {
            { DeclaringType.IsInterface: true, IsStatic: true, IsAbstract: true } => "static abstract ",
            { IsStatic: true } => "static ",
            { DeclaringType.IsInterface: true } => "",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true } when method.GetBaseDefinition() != method => method.IsFinal ? "sealed override " : "override ",
            { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false } => "virtual ",
            _ => "",
        };
        return $"{Access(method)} {kind}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static bool Offered(MethodBase method) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    /// <summary>What the compiler adds to every record.</summary>
    private static bool Generated(MethodBase method) => method.Name.Contains('<') || method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
