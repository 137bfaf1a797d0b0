using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Guarding.Rights;

/// <summary>
/// What an operation asks of who sends it. Found out once, it can be held against another caller at any time: a subscription that stays open
/// is checked again with the caller's newer roles by one look at a set for each guarded field.
/// </summary>
public sealed class OperationRights
{
    /// <summary>How many places are told in all: finding the line of a place takes a walk through the document.</summary>
    private const int MostPlaces = 100;

    private readonly Source _source;

    internal OperationRights(Source source, IEnumerable<FieldDemand> demands)
    {
        _source = source;
        Demands = [.. demands.OrderBy(demand => demand.Offsets[0]).ThenBy(demand => demand.Coordinate, StringComparer.Ordinal)];
    }

    /// <summary>The guarded fields that it selects, each once, in the order of the document.</summary>
    public ImmutableArray<FieldDemand> Demands { get; }

    /// <summary>Whether a caller may send the operation.</summary>
    /// <param name="caller">Who sends it.</param>
    public bool AreHeldBy(Caller caller)
    {
        foreach (var demand in Demands)
        {
            if (!demand.Rights.AreHeldBy(caller))
                return false;
        }

        return true;
    }

    /// <summary>One error for each field that the caller may not select, in the order of the document; empty where there is none.</summary>
    /// <param name="caller">Who sends the operation.</param>
    /// <returns>
    /// Errors with the code UNAUTHENTICATED or FORBIDDEN and with all places where the field is selected, up to a hundred places in all;
    /// <c>extensions.field</c> is the field's coordinate, <c>extensions.roles</c> a list of lists: one role of each is needed.
    /// </returns>
    public ImmutableArray<GraphQLError> Refusals(Caller caller)
    {
        if (AreHeldBy(caller))
            return [];

        var places = MostPlaces;
        var refusals = ImmutableArray.CreateBuilder<GraphQLError>();
        foreach (var demand in Demands.Where(demand => !demand.Rights.AreHeldBy(caller)))
        {
            var shown = demand.Offsets.AsSpan()[..Math.Min(places, demand.Offsets.Length)];
            places -= shown.Length;
            refusals.Add(Refusal(demand, caller) with { Locations = [.. shown.ToArray().Select(_source.LocationOf)] });
        }

        return refusals.ToImmutable();
    }

    private static GraphQLError Refusal(FieldDemand demand, Caller caller)
    {
        var extensions = ImmutableDictionary<string, object?>.Empty.Add("field", demand.Coordinate);
        if (!caller.IsAuthenticated)
            return new(GuardErrorCodes.Unauthenticated, $"{demand.Coordinate} is only for callers who are logged in.") { Extensions = extensions };

        var missing = demand.Rights.Missing(caller);
        var message = $"{demand.Coordinate} asks for {string.Join(" and for ", missing.Select(Wanted))}.";
        return new(GuardErrorCodes.Forbidden, message)
        {
            Extensions = extensions.Add("roles", missing.Select(group => group.ToArray()).ToArray()),
        };
    }

    private static string Wanted(ImmutableArray<string> group) => group switch
    {
        [] => "a role that nobody has",
        [var single] => $"the role {single}",
        _ => $"one of the roles {string.Join(", ", group)}",
    };
}
