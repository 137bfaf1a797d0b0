using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Merging;

/// <summary>The selection sets of a document by number, each taken apart once.</summary>
internal sealed class SelectionSets(Schema schema, DocumentIndex index)
{
    private readonly Dictionary<SelectionSetNode, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Set> _sets = [];
    private int _round;

    /// <summary>The number of a set.</summary>
    /// <param name="node">The set.</param>
    /// <param name="parent">The type on which it selects, always the same for one set; null where it is unknown.</param>
    public int NumberOf(SelectionSetNode node, CompositeType? parent)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            _numbers.Add(node, number = _sets.Count);
            _sets.Add(new(node, parent));
        }

        return number;
    }

    /// <summary>The number of the set below a field; negative where there is none.</summary>
    public int NumberBelow(FieldUse field) => field.Node.SelectionSet is { } set ? NumberOf(set, field.Type) : -1;

    /// <summary>The fields that stand directly in a set.</summary>
    public FieldUse[] FieldsOf(int number) => Opened(number).Fields;

    /// <summary>The set that a set stands for: of one that holds nothing but a fragment, the fragment's; or one on the way there that is covered.</summary>
    /// <param name="number">The set.</param>
    /// <param name="budget">Each step of the way costs 1.</param>
    public int Resolve(int number, Budget budget)
    {
        _round++;
        var end = number;
        // Fragments that spread each other in a circle, and nothing else, stand for any of them.
        while (Opened(end) is { IsCovered: false, StandsFor: >= 0 } set && set.Round != _round && budget.Spend(1))
        {
            set.Round = _round;
            end = set.StandsFor;
        }

        // Whoever comes by later goes straight to the end.
        for (var passed = number; passed != end;)
        {
            var set = _sets[passed];
            passed = set.StandsFor;
            set.StandsFor = end;
        }

        return end;
    }

    /// <summary>Whether a set has been looked at completely, alone or together with others.</summary>
    public bool IsCovered(int number) => _sets[number].IsCovered;

    /// <summary>Notes that a set has been looked at completely.</summary>
    public void Cover(int number) => _sets[number].IsCovered = true;

    /// <summary>Whether a set holds fields only.</summary>
    public bool IsFlat(int number) => Opened(number).Below.Length == 0;

    /// <summary>The sets that have fields of their own, among some sets and the fragments in them.</summary>
    /// <returns>Ascending, each once: the same for all sets that mean the same.</returns>
    public int[] WithFields(SetKey merged, Budget budget)
    {
        _round++;
        var found = new List<int>();
        var open = new Stack<int>(merged.Sets);
        while (open.TryPop(out var number) && budget.Spend(1))
        {
            var set = Opened(number);
            if (set.Round == _round)
                continue;
            set.Round = _round;
            set.IsCovered |= !merged.ShapeOnly;
            if (set.Fields.Length > 0)
                found.Add(number);
            foreach (var below in set.Below)
                open.Push(below);
        }

        found.Sort();
        return [.. found];
    }

    private Set Opened(int number)
    {
        var set = _sets[number];
        if (set.IsOpened)
            return set;
        var fields = new List<FieldUse>(set.Node.Selections.Length);
        var below = new List<int>();
        foreach (var selection in set.Node.Selections)
        {
            if (selection is FieldNode field)
                fields.Add(FieldUse.Of(field, set.Parent, schema));
            else if (selection is InlineFragmentNode inline)
                below.Add(NumberOf(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : set.Parent));
            else if (index.Fragment(((FragmentSpreadNode)selection).Name.Value) is { } fragment)
                below.Add(NumberOf(fragment.SelectionSet, TypeOf(fragment.TypeCondition)));
        }

        set.Open([.. fields], [.. below]);
        return set;
    }

    private CompositeType? TypeOf(NamedTypeNode condition) => schema.Types.Find(condition.Name.Value) as CompositeType;

    private sealed class Set(SelectionSetNode node, CompositeType? parent)
    {
        public SelectionSetNode Node { get; } = node;

        public CompositeType? Parent { get; } = parent;

        public FieldUse[] Fields { get; private set; } = [];

        public int[] Below { get; private set; } = [];

        public bool IsOpened { get; private set; }

        /// <summary>The last search that came here.</summary>
        public int Round { get; set; }

        public bool IsCovered { get; set; }

        /// <summary>The set that means the same, nearer to the end of a line of fragments; negative where it stands for itself.</summary>
        public int StandsFor { get; set; } = -1;

        public void Open(FieldUse[] fields, int[] below)
        {
            (Fields, Below, IsOpened) = (fields, below, true);
            if (fields is [] && below is [var only])
                StandsFor = only;
        }
    }
}
