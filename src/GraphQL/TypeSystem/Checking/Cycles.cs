namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Finds the ways in a graph that lead back to where they began, each once.</summary>
/// <typeparam name="TNode">What the ways lead through.</typeparam>
/// <typeparam name="TStep">What leads from one to the next.</typeparam>
/// <param name="steps">Where one can go from a node.</param>
internal sealed class Cycles<TNode, TStep>(Func<TNode, IEnumerable<(TStep Step, TNode Target)>> steps)
    where TNode : class
{
    private readonly HashSet<TNode> _visited = [];
    private readonly Dictionary<TNode, int> _onWay = [];
    private readonly List<TStep> _way = [];
    private readonly List<(TNode Node, IReadOnlyList<TStep> Steps)> _found = [];

    /// <summary>The cycles that can be reached from the nodes: for each where it begins, and its steps from there.</summary>
    public IReadOnlyList<(TNode Node, IReadOnlyList<TStep> Steps)> From(IEnumerable<TNode> nodes)
    {
        foreach (var node in nodes)
            Visit(node);
        return _found;
    }

    private void Visit(TNode node)
    {
        if (!_visited.Add(node))
            return;
        _onWay[node] = _way.Count;
        foreach (var (step, target) in steps(node))
        {
            _way.Add(step);
            if (_onWay.TryGetValue(target, out var start))
                _found.Add((target, _way[start..]));
            else
                Visit(target);
            _way.RemoveAt(_way.Count - 1);
        }

        _onWay.Remove(node);
    }
}
