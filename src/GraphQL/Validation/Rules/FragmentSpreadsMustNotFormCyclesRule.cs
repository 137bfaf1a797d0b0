using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, be it through others: it would never end.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles.</remarks>
internal sealed class FragmentSpreadsMustNotFormCyclesRule : ValidationRule, IRuleFor<DocumentNode>
{
    /// <summary>How many fragments of a cycle are named at most: thousands may form one.</summary>
    private const int MaxNames = 10;

    public void Check(DocumentNode subject, DocumentWalk walk)
    {
        var entered = new HashSet<string>();
        foreach (var definition in subject.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && entered.Add(fragment.Name.Value))
                Search(fragment, entered, walk);
        }
    }

    // Steps are kept in a list instead of on the stack: thousands of fragments may stand in one line.
    private void Search(FragmentDefinitionNode start, HashSet<string> entered, DocumentWalk walk)
    {
        var path = new List<Step> { new(start, walk.Index.SpreadsIn(start)) };
        var depthOf = new Dictionary<string, int> { [start.Name.Value] = 0 };
        while (path is [.., var last] && !walk.Errors.IsFull)
        {
            if (!last.MoveNext())
            {
                depthOf.Remove(last.Fragment.Name.Value);
                path.RemoveAt(path.Count - 1);
            }
            else if (depthOf.TryGetValue(last.Current.Name.Value, out var depth))
            {
                Report(last.Current.Name.Value, path[depth..], walk);
            }
            else if (entered.Add(last.Current.Name.Value) && walk.Index.Fragment(last.Current.Name.Value) is { } next)
            {
                depthOf.Add(next.Name.Value, path.Count);
                path.Add(new(next, walk.Index.SpreadsIn(next)));
            }
        }
    }

    private void Report(string name, List<Step> cycle, DocumentWalk walk)
    {
        var through = cycle[..^1].Take(MaxNames).Select(step => $"\"{step.Current.Name.Value}\"").ToArray();
        var more = cycle.Count - 1 - through.Length;
        var message = $"The fragment \"{name}\" spreads itself{(through is [] ? "" : " through " + string.Join(", ", through))}{(more > 0 ? $" and {more} more" : "")}.";
        Report(walk, message, [.. cycle.Select(step => step.Current)]);
    }

    private sealed class Step(FragmentDefinitionNode fragment, IReadOnlyList<FragmentSpreadNode> spreads)
    {
        private int _position = -1;

        public FragmentDefinitionNode Fragment { get; } = fragment;

        public FragmentSpreadNode Current => spreads[_position];

        public bool MoveNext() => ++_position < spreads.Count;
    }
}
