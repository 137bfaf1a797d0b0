using Fadu.GraphQL.Json;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>Writers that take a leaf from its object to the response without boxing it, where its C# type is what the scalar's values are anyway.</summary>
internal static class LeafWriters
{
    /// <param name="leaf">The type of the field without its wrapping; no list.</param>
    /// <param name="coercion">How its values are written in general.</param>
    /// <param name="read">From the object to the value.</param>
    public static LeafWriter Of<TParent, TValue>(NamedType leaf, LeafCoercion coercion, Func<TParent, TValue> read) =>
        coercion.Names is { } names ? OfEnum(coercion, names, read)
        : leaf.Definitions.IsEmpty && Plain(leaf.Name, coercion, read) is { } plain ? plain
        : General(coercion, read);

    private static LeafWriter General<TParent, TValue>(LeafCoercion coercion, Func<TParent, TValue> read) => (parent, output) =>
        read((TParent)parent) is not { } value ? LeafOutcome.Null : Outcome(coercion.Write(value, output));

    // Enumerations are short, so looking through them is as fast as hashing and boxes nothing.
    private static LeafWriter OfEnum<TParent, TValue>(LeafCoercion coercion, EnumNames names, Func<TParent, TValue> read)
    {
        var known = names.Values.Where(pair => pair.Key is TValue).Select(pair => ((TValue)pair.Key, pair.Value)).ToArray();
        return (parent, output) =>
        {
            if (read((TParent)parent) is not { } value)
                return LeafOutcome.Null;
            foreach (var (candidate, json) in known)
            {
                if (!EqualityComparer<TValue>.Default.Equals(candidate, value))
                    continue;
                output.Raw(json);
                return LeafOutcome.Written;
            }

            return Outcome(coercion.Write(value, output));
        };
    }

    private static LeafWriter? Plain<TParent, TValue>(string name, LeafCoercion coercion, Func<TParent, TValue> read) => (name, read) switch
    {
        ("String" or "ID", Func<TParent, string?> text) => (parent, output) =>
            text((TParent)parent) is { } value ? Done(output, value) : LeafOutcome.Null,
        ("Int", Func<TParent, int> number) => (parent, output) => Done(output, number((TParent)parent)),
        ("Int", Func<TParent, int?> number) => (parent, output) =>
            number((TParent)parent) is { } value ? Done(output, value) : LeafOutcome.Null,
        ("Float", Func<TParent, double> number) => (parent, output) => Done(output, number((TParent)parent), coercion),
        ("Float", Func<TParent, double?> number) => (parent, output) =>
            number((TParent)parent) is { } value ? Done(output, value, coercion) : LeafOutcome.Null,
        ("Boolean", Func<TParent, bool> truth) => (parent, output) => Done(output, truth((TParent)parent)),
        ("Boolean", Func<TParent, bool?> truth) => (parent, output) =>
            truth((TParent)parent) is { } value ? Done(output, value) : LeafOutcome.Null,
        _ => null,
    };

    private static LeafOutcome Outcome(string? problem) => problem is null ? LeafOutcome.Written : LeafOutcome.Not(problem);

    private static LeafOutcome Done(JsonOutput output, string value)
    {
        output.String(value);
        return LeafOutcome.Written;
    }

    private static LeafOutcome Done(JsonOutput output, int value)
    {
        output.Number(value);
        return LeafOutcome.Written;
    }

    private static LeafOutcome Done(JsonOutput output, bool value)
    {
        output.Bool(value);
        return LeafOutcome.Written;
    }

    private static LeafOutcome Done(JsonOutput output, double value, LeafCoercion coercion)
    {
        if (!double.IsFinite(value))
            return Outcome(coercion.Write(value, output));
        output.Number(value);
        return LeafOutcome.Written;
    }
}
