using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Introspection;

/// <summary>A field of introspection.</summary>
/// <param name="Type">The type of introspection that has it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Read">How it is read.</param>
internal sealed record ReadableField(string Type, string Name, IntrospectionField Read)
{
    /// <summary>A field without arguments.</summary>
    public static ReadableField Of<TParent>(string type, string name, Func<TParent, object?> read) =>
        new(type, name, (parent, _) => read((TParent)parent));

    /// <summary>A list from which deprecated members are left out, unless <c>includeDeprecated</c> is true. It is null where there is no list.</summary>
    public static ReadableField OfList<TParent, TMember>(
        string type, string name, Func<TParent, IEnumerable<TMember>?> read, Func<TMember, string?> deprecation)
        where TMember : class, INamed => new(type, name, (parent, arguments) =>
        {
            var all = arguments.GetValueOrDefault("includeDeprecated") is true;
            return read((TParent)parent)?.Where(member => all || deprecation(member) is null).ToArray();
        });
}
