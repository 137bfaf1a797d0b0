using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>The errors found so far, up to a number.</summary>
internal sealed class ErrorList(Source source, int max)
{
    /// <summary>How many places one error names at most: the pairs of fields in conflict can be millions.</summary>
    private const int MaxPlaces = 1_000;

    private readonly List<Entry> _entries = [];
    private bool _moreThanMax;

    /// <summary>How many errors it tells.</summary>
    public int Max => max;

    /// <summary>Whether looking on would change nothing any more.</summary>
    public bool IsFull => _moreThanMax;

    public void Add(string rule, string message, ReadOnlySpan<Node> nodes) => Add(new(ErrorCodes.ValidationFailed, rule, message, StartsOf(nodes)));

    /// <summary>An error because validation would cost more than it may.</summary>
    public void AddLimit(string rule, string message) => Add(new(ErrorCodes.LimitExceeded, rule, message, []));

    /// <summary>The errors in the order in which they were added, with their places; a last one says so when there were more.</summary>
    public ImmutableArray<GraphQLError> ToErrors()
    {
        if (_entries.Count == 0)
            return [];
        var places = new SourcePlaces(source, _entries.SelectMany(entry => entry.Starts));
        var errors = ImmutableArray.CreateBuilder<GraphQLError>(_entries.Count + 1);
        foreach (var entry in _entries)
            errors.Add(new(entry.Code, entry.Message) { Rule = entry.Rule, Locations = places.Of(entry.Starts) });
        if (_moreThanMax)
            errors.Add(new(ErrorCodes.LimitExceeded, $"Validation stopped after {max} errors; the document has more."));
        return errors.DrainToImmutable();
    }

    private void Add(Entry entry)
    {
        if (_entries.Count < max)
            _entries.Add(entry);
        else
            _moreThanMax = true;
    }

    private static int[] StartsOf(ReadOnlySpan<Node> nodes)
    {
        var starts = new int[Math.Min(nodes.Length, MaxPlaces)];
        for (var index = 0; index < starts.Length; index++)
            starts[index] = nodes[index].Location.Start;
        return starts;
    }

    private sealed record Entry(string Code, string Rule, string Message, int[] Starts);
}
