using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>The classes whose methods are fields.</summary>
/// <param name="classes">The names of object types, each with a class of fields.</param>
internal sealed class FieldClasses(IEnumerable<(string Name, Type Class)> classes)
{
    private readonly ILookup<string, Type> _classes = classes.ToLookup(pair => pair.Name, pair => pair.Class, StringComparer.Ordinal);

    /// <summary>All classes.</summary>
    public IEnumerable<Type> All => _classes.SelectMany(classes => classes);

    /// <summary>The methods that may be a field's: those with its name, with <c>Async</c> behind it or without.</summary>
    public ImmutableArray<MethodInfo> Of(string type, string field) =>
        [.. _classes[type].SelectMany(Methods).Where(method => Serves(method, MemberNames.Pascal(field)))];

    /// <summary>Whether a class is needed as an object.</summary>
    public static bool IsService(Type type) => Methods(type).Any(method => !method.IsStatic);

    /// <summary>Classes of what is no object type, and methods that are no field's.</summary>
    public IEnumerable<string> Faults(Schema schema)
    {
        foreach (var group in _classes)
        {
            if (schema.Types.Find(group.Key) is ObjectType type)
            {
                var names = type.Fields.Select(field => MemberNames.Pascal(field.Name)).ToArray();
                foreach (var method in group.SelectMany(Methods).Where(method => !names.Any(name => Serves(method, name))))
                {
                    yield return $"{CSharpText.Of(method)} is no field of {type.Name}; "
                        + $"write {type.Name}.{FieldName(method)} into the schema, or make the method internal.";
                }

                continue;
            }

            foreach (var one in group)
            {
                yield return $"{group.Key} has the class of fields {CSharpText.Of(one)}, but the schema has no such object type; "
                    + "write it into the schema, or take the class away.";
            }
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        from method in type.GetMethods()
        where !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object)
        where !method.IsDefined(typeof(CompilerGeneratedAttribute))
        where method.Name is not (nameof(IDisposable.Dispose) or nameof(IAsyncDisposable.DisposeAsync))
        select method;

    private static bool Serves(MethodInfo method, string name) => method.Name == name || method.Name == $"{name}Async";

    private static string FieldName(MethodInfo method) =>
        MemberNames.Camel(method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name.Length > 5 ? method.Name[..^5] : method.Name);
}
