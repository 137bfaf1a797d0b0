using System.Collections.Immutable;
using System.Text.Json;
using Fadu.Application.Access;

namespace Fadu.Api.Tests.Rights;

/// <summary>Asks everything that somebody may ask, and looks for what may not be in the answers.</summary>
internal static class Leaks
{
    private const int Shown = 12;

    /// <summary>What is told that may not be; and how many queries were asked.</summary>
    /// <param name="fixture">Where.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="person">As the table calls him or her.</param>
    /// <param name="marks">What may stand in no answer; an answer that says again what was asked tells nothing.</param>
    public static async Task<(IReadOnlyList<string> Found, int Asked, IReadOnlySet<string> Told)> FindAsync(ApiFixture fixture, Viewer viewer, string person, string[] marks)
    {
        var (found, asked, told) = (new List<string>(), 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var whole in new QueryWalk(fixture.Engine.Schema, fixture.Engine.Rights, ApiFixture.CallerOf(viewer)).Ways())
        {
            var open = new Stack<(ImmutableArray<QueryStep> Way, Selection End)>([whole]);
            while (open.TryPop(out var next))
            {
                if (!await AskAsync(next.Way, next.End))
                    continue;
                foreach (var piece in next.End.Pieces(next.Way))
                    open.Push(piece);
            }

            if (found.Count >= Shown)
                break;
        }

        return (found, asked, told);

        // Whether it has to be asked again in pieces: where a part fails or costs too much, the others may not be told either.
        async Task<bool> AskAsync(ImmutableArray<QueryStep> way, Selection end)
        {
            var query = QueryWalk.QueryOf(way, end);
            var answer = await fixture.RunAsync(viewer, query);
            asked++;
            found.AddRange(marks.Where(mark => answer.Contains(mark, StringComparison.Ordinal) && !query.Contains(mark, StringComparison.Ordinal)).Select(mark => $"{mark} by {query}: {Around(answer, mark)}"));
            using var document = JsonDocument.Parse(answer);
            var failed = document.RootElement.TryGetProperty("errors", out var errors);
            if (failed && end.Parts is [] && errors.EnumerateArray().Any(IsRefusal))
                found.Add($"refused: {query}: {errors}");
            if (document.RootElement.TryGetProperty("data", out var data))
                found.AddRange(Told(data, way, end, told).Where(field => RightsTable.Fields.ContainsKey(field) && RightsTable.Of(field, person) is Right.Empty).Select(field => $"{field} is told by {query}: {answer}"));
            return failed && end.Parts is not [];
        }
    }

    // A query that is never carried out would show nothing, and prove nothing.
    private static bool IsRefusal(JsonElement error) => error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
        && code.GetString() is "FORBIDDEN" or "UNAUTHENTICATED" or "COST_EXCEEDED" or "DEPTH_EXCEEDED" or "NODES_EXCEEDED" or "VALIDATION_FAILED" or "PAGE_SIZE" or "ID_INVALID";

    private static string Around(string answer, string mark)
    {
        var at = answer.IndexOf(mark, StringComparison.Ordinal);
        return answer[Math.Max(0, at - 80)..Math.Min(answer.Length, at + 60)];
    }

    // Coordinates of the fields on the way and at its end that have a value somewhere.
    private static HashSet<string> Told(JsonElement data, ImmutableArray<QueryStep> way, Selection end, HashSet<string> all)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        Follow(data, 0);
        all.UnionWith(told);
        return told;

        void Follow(JsonElement value, int depth)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Array:
                    foreach (var element in value.EnumerateArray())
                        Follow(element, depth);
                    break;
                case JsonValueKind.Object when depth < way.Length:
                    if (value.TryGetProperty(way[depth].Field.Name, out var next))
                    {
                        if (Says(next))
                            told.Add(way[depth].Coordinate);
                        Follow(next, depth + 1);
                    }

                    break;
                case JsonValueKind.Object:
                    Tell(value, end);
                    break;
            }
        }

        void Tell(JsonElement value, Selection selected)
        {
            if (value.ValueKind is JsonValueKind.Array)
            {
                foreach (var element in value.EnumerateArray())
                    Tell(element, selected);
            }

            if (value.ValueKind is not JsonValueKind.Object)
                return;

            told.UnionWith(selected.Leaves.Where(leaf => value.TryGetProperty(leaf.Name, out var said) && Says(said)).Select(leaf => $"{selected.Type.Name}.{leaf.Name}"));
            foreach (var (step, part) in selected.Parts)
            {
                if (!value.TryGetProperty(step.Field.Name, out var next))
                    continue;
                if (Says(next))
                    told.Add(step.Coordinate);
                Tell(next, part);
            }
        }
    }

    private static bool Says(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };
}
