using System.Reflection;

namespace Fadu.Architecture.Tests.Surface;

/// <summary>Writes types as C# does: keywords, type arguments, <c>?</c>.</summary>
internal static class TypeText
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, Nullability.Create(parameter));

    public static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    public static string Of(FieldInfo field) => Of(field.FieldType, Nullability.Create(field));

    public static string Of(EventInfo @event) => Of(@event.EventHandlerType!, Nullability.Create(@event));

    public static string Of(Type type) => Of(type, null);

    /// <summary>The type's name within its namespace, with its type parameters: <c>Outer.Inner&lt;T&gt;</c>.</summary>
    public static string NameOf(Type type)
    {
        var outer = type.DeclaringType is { } declaring ? NameOf(declaring) + "." : "";
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var parameters = type.GetGenericArguments().Skip(inherited).Select(argument => Of(argument)).ToArray();
        return outer + Plain(type) + (parameters.Length == 0 ? "" : $"<{string.Join(", ", parameters)}>");
    }

    private static string Of(Type type, NullabilityInfo? info)
    {
        var mark = info is { ReadState: NullabilityState.Nullable } && IsReference(type) ? "?" : "";
        if (type.IsByRef)
            return Of(type.GetElementType()!, info);
        if (type.IsArray)
            return $"{Of(type.GetElementType()!, info?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Of(value)}?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        if (type.IsGenericParameter)
            return type.Name + mark;
        if (!type.IsGenericType)
            return NameOf(type) + mark;

        var infos = info?.GenericTypeArguments ?? [];
        var all = type.GetGenericArguments();
        var arguments = all.Select((argument, i) => Of(argument, infos.Length == all.Length ? infos[i] : null)).ToArray();
        if (type.FullName is { } name && name.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return $"({string.Join(", ", arguments)})";

        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var own = arguments.Length == inherited ? "" : $"<{string.Join(", ", arguments.Skip(inherited))}>";
        return (type.DeclaringType is { } outer ? NameOf(outer) + "." : "") + Plain(type) + own + mark;
    }

    // Of a type parameter that may be either, the context says "nullable" for T and T? alike.
    private static bool IsReference(Type type) => type.IsGenericParameter
        ? type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)
        : !type.IsValueType;

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
