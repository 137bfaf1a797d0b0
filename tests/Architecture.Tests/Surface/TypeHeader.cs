using System.Reflection;
using System.Runtime.CompilerServices;

namespace Fadu.Architecture.Tests.Surface;

/// <summary>Writes the first line of a type's declaration.</summary>
internal static class TypeHeader
{
    public static string Of(Type type)
    {
        var bases = Bases(type).ToArray();
        return $"{(type.IsNestedFamily ? "protected" : "public")} {Kind(type)} {type.Namespace}.{TypeText.NameOf(type)}"
            + (bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}")
            + Constraints([.. type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0)]);
    }

    /// <summary>The <c>where</c> clauses of type parameters, each with a space before it.</summary>
    public static string Constraints(Type[] parameters) => string.Concat(parameters.Select(parameter =>
    {
        var parts = Parts(parameter).ToArray();
        return parts.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", parts)}";
    }));

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsInterface: true } => "interface",
        { IsValueType: true } =>
            (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "")
            + (IsRecord(type) ? "record struct" : "struct"),
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };

    // Both kinds of record get this method from the compiler, and nothing else does.
    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            is { } method && method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
            return [];

        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(face => face.GetInterfaces()));
        var own = type.GetInterfaces().Except(inherited)
            .Where(face => face.IsVisible && !(IsRecord(type) && face == typeof(IEquatable<>).MakeGenericType(type)))
            .Select(TypeText.Of).Order(StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? own.Prepend(TypeText.Of(parent))
            : own;
    }

    private static IEnumerable<string> Parts(Type parameter)
    {
        var flags = parameter.GenericParameterAttributes;
        if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            yield return "struct";
        else if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        foreach (var constraint in parameter.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)))
            yield return TypeText.Of(constraint);
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
            && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            yield return "new()";
    }
}
