using System.Reflection;

namespace Fadu.GraphQL.Binding.CSharp;

/// <summary>C# types and members as people write them.</summary>
internal static class CSharpText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>A type without its namespace: <c>IReadOnlyList&lt;int?&gt;</c>.</summary>
    public static string Of(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? $"{Of(underlying)}?"
        : type.IsArray ? $"{Of(type.GetElementType()!)}[]"
        : Generic(type, type.IsGenericType ? type.GetGenericArguments().Select(Of) : []);

    /// <summary>A type with the given texts as its type arguments.</summary>
    public static string Generic(Type type, IEnumerable<string> arguments) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>" : Keywords.GetValueOrDefault(type, type.Name);

    /// <summary>A member with its class: <c>UnitFields.NameAsync</c>.</summary>
    public static string Of(MemberInfo member) => $"{Of(member.ReflectedType!)}.{member.Name}";
}
