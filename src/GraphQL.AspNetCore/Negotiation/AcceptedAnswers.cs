using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Fadu.GraphQL.AspNetCore.Negotiation;

/// <summary>Which answers a client accepts.</summary>
/// <param name="Format">How it wants one response.</param>
/// <param name="TakesEvents">Whether it takes an event stream; only who names it does, not who takes anything.</param>
/// <param name="PrefersEvents">Whether it wants an event stream even of an operation with one response.</param>
/// <param name="WantsPage">Whether it asks for a page, as browsers do for their users.</param>
/// <remarks>
/// Source: https://www.rfc-editor.org/rfc/rfc9110#name-accept and https://graphql.github.io/graphql-over-http/draft/#sec-Accept.
/// A client that states no preference gets <c>application/json</c>, as older clients expect.
/// </remarks>
internal readonly record struct AcceptedAnswers(AnswerFormat Format, bool TakesEvents, bool PrefersEvents, bool WantsPage)
{
    private const string Json = "application/json";
    private const string Response = "application/graphql-response+json";

    private static readonly AcceptedAnswers PlainJson = new(AnswerFormat.Json, false, false, false);
    private static readonly AcceptedAnswers PlainResponse = new(AnswerFormat.GraphQLResponse, false, false, false);

    /// <summary>Reads the header <c>Accept</c>. What cannot be read in it counts as not said.</summary>
    public static AcceptedAnswers Of(StringValues accept)
    {
        if (accept.Count == 0)
            return PlainJson;
        if (accept is [{ } one])
        {
            if (one is "*/*" or Json or "")
                return PlainJson;
            if (one is Response)
                return PlainResponse;
        }

        // In the worst case everything is refused, which the client learns by the status.
        return MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? Of(ranges) : default;
    }

    private static AcceptedAnswers Of(IList<MediaTypeHeaderValue> ranges)
    {
        var (json, response) = (Quality(ranges, "application", "json"), Quality(ranges, "application", "graphql-response+json"));
        var (events, page) = (Quality(ranges, "text", "event-stream"), Quality(ranges, "text", "html"));
        var format = Better(response, json) ? AnswerFormat.GraphQLResponse : json.Value > 0 ? AnswerFormat.Json : AnswerFormat.None;
        var best = Math.Max(json.Value, response.Value);
        return new(format, TakesEvents: events is { IsNamed: true, Value: > 0 }, PrefersEvents: events.IsNamed && events.Value > best,
            WantsPage: page is { IsNamed: true, Value: > 0 } && page.Value >= best);
    }

    // Of two that are wanted alike, the newer type wins where it is named.
    private static bool Better(Preference response, Preference json) =>
        response.Value > json.Value || (response.Value > 0 && response.Value == json.Value && response.IsNamed);

    // The most specific range that covers the type decides.
    private static Preference Quality(IList<MediaTypeHeaderValue> ranges, string type, string subType)
    {
        var (best, specificity) = (default(Preference), 0);
        foreach (var range in ranges)
        {
            var rank = Specificity(range, type, subType);
            if (rank <= specificity)
                continue;
            (best, specificity) = (new(range.Quality ?? 1, rank == 3), rank);
        }

        return best;
    }

    private static int Specificity(MediaTypeHeaderValue range, string type, string subType) =>
        range.Charset.HasValue && !HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? 0
        : range.MatchesAllTypes ? 1
        : !range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) ? 0
        : range.MatchesAllSubTypesWithoutSuffix ? 2
        : range.SubType.Equals(subType, StringComparison.OrdinalIgnoreCase) ? 3
        : 0;

    private readonly record struct Preference(double Value, bool IsNamed);
}
