using System.Collections.Immutable;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests.Rights;

/// <summary>What is selected of an object: values, and parts of it with all that they have.</summary>
/// <param name="Type">The object.</param>
/// <param name="Leaves">Its values.</param>
/// <param name="Parts">What hangs on it alone.</param>
internal sealed record Selection(ObjectType Type, ImmutableArray<Field> Leaves, ImmutableArray<(QueryStep Step, Selection Selected)> Parts)
{
    /// <summary>In the query language.</summary>
    public string Text =>
        string.Join(' ', Leaves.Select(leaf => leaf.Name).Concat(Parts.Select(part => $"{part.Step.Opening}{part.Selected.Text}{part.Step.Closing}")).Append("__typename"));

    /// <summary>The same in pieces: the values alone, and each part by itself at the end of its way.</summary>
    /// <param name="way">The way to it.</param>
    public IEnumerable<(ImmutableArray<QueryStep> Way, Selection End)> Pieces(ImmutableArray<QueryStep> way) =>
        Parts.Select(part => (way.Add(part.Step), part.Selected)).Prepend((way, this with { Parts = [] }));
}
