namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>
/// Makes documents for a schema. Without wrong choices they are valid by construction; each wrong choice most often makes them invalid.
/// </summary>
internal sealed partial class DocumentGenerator
{
    private static readonly string[][] NotExecutable =
        [["type", "Extra", "{", "a", ":", "Int", "}"], ["extend", "type", "Query", "{", "a", ":", "Nosuch", "}"], ["scalar", "Obj1"], ["schema", "{", "query", ":", "Query", "}"]];

    private static readonly string[] Aliases = ["a", "b", "c", "k"];

    private readonly SchemaModel _schema;
    private readonly Chance _chance;
    private readonly double _wrong;
    private readonly Literals _literals;
    private readonly List<Variable> _variables = [];
    private readonly List<Fragment> _fragments = [];
    private Definition _current = new("");
    private int _uniqueNames;

    /// <param name="schema">The schema.</param>
    /// <param name="chance">The random numbers.</param>
    /// <param name="wrong">How probable a wrong choice is, at each place; 0: none is wrong.</param>
    private DocumentGenerator(SchemaModel schema, Chance chance, double wrong)
    {
        (_schema, _chance, _wrong) = (schema, chance, wrong);
        _literals = new(Find, chance, wrong) { Variable = VariableFor };
    }

    /// <summary>A document and what is needed to run it.</summary>
    public static GeneratedDocument Make(SchemaModel schema, Chance chance, double wrong) => new DocumentGenerator(schema, chance, wrong).Make();

    private ModelType? Find(string name) => _schema.Find(name);

    private bool Wrong() => _chance.Of(_wrong);

    private GeneratedDocument Make()
    {
        for (var number = _chance.Below(5); number > 0; number--)
            _fragments.Add(new($"F{_fragments.Count + 1}", _chance.Pick(_schema.Composites)));
        // Each spreads only later ones, so that they form no circle.
        foreach (var fragment in _fragments)
            WriteFragment(fragment);

        var operations = Enumerable.Range(1, _chance.OneIn(4) ? 2 : 1).Select(_ => WriteOperation()).ToList();
        var isAlone = operations.Count == 1 && _chance.OneIn(3);
        var used = operations.SelectMany(Reached).ToHashSet();
        List<IReadOnlyList<string>> definitions = [];
        List<GeneratedOperation> made = [];
        foreach (var operation in operations)
        {
            var name = Wrong() ? Wrongly(["Op1", null]) : isAlone ? null : $"Op{made.Count + 1}";
            var variables = VariablesOf(operation);
            definitions.Add(Tokens(operation, name, variables));
            made.Add(new(name, variables));
        }

        foreach (var fragment in _fragments.Where(fragment => used.Contains(fragment) || Wrong()))
            definitions.Insert(_chance.Below(definitions.Count + 1), fragment.Tokens);
        if (Wrong())
            definitions.Add(_chance.Pick(definitions));
        if (Wrong())
            definitions.Add(_chance.Pick(NotExecutable));
        return new(definitions, made);
    }

    private string? Wrongly(IReadOnlyList<string?> from) => _chance.Pick(from);

    private void WriteFragment(Fragment fragment)
    {
        _current = fragment;
        var on = Wrong() ? _chance.Pick([.. _schema.Types.Select(type => type.Name), "Nosuch", "In1", "Int"]) : fragment.On.Name;
        fragment.Tokens = [.. Description(), "fragment", fragment.Name, "on", on, .. Directives("FRAGMENT_DEFINITION"), .. SelectionSet(fragment.On, depth: 2)];
    }

    private Operation WriteOperation()
    {
        string[] kinds = ["query", "query", "query", "mutation", "subscription"];
        var kind = _chance.Pick([.. kinds.Where(one => Wrong() || _schema.Root(one) is not null), "query"]);
        var operation = new Operation(kind);
        _current = operation;
        var root = _schema.Root(kind) ?? _schema.Root("query")!;
        operation.Directives = [.. Directives(kind.ToUpperInvariant())];
        operation.Selections = [.. kind == "subscription" && !Wrong() ? ["{", .. Field(root, depth: 2, isAtRootOfSubscription: true), "}"] : SelectionSet(root, depth: 3)];
        return operation;
    }

    private IReadOnlyList<string> Tokens(Operation operation, string? name, IReadOnlyList<Variable> variables)
    {
        if (operation.Kind == "query" && name is null && variables.Count == 0 && operation.Directives.Count == 0 && _chance.OneIn(2))
            return operation.Selections;
        var defined = variables.Where(_ => !Wrong()).Concat(Wrong() ? variables.Take(1) : []).ToList();
        if (Wrong())
            defined.Add(new($"v{_variables.Count + 9}", new TypeReference.Named(_chance.Pick(["Int", "In1", "Nosuch", "Query", "Obj1"])), null));
        return
        [
            .. Description(), operation.Kind, .. name is null ? [] : (string[])[name],
            .. defined.Count == 0 ? [] : (string[])["(", .. defined.SelectMany(DefinitionOf), ")"],
            .. operation.Directives, .. operation.Selections,
        ];
    }

    private IEnumerable<string> DefinitionOf(Variable variable) =>
    [
        .. Description(), $"${variable.Name}", ":", .. SchemaText.Tokens(Wrong() ? new TypeReference.Named("Int") : variable.Type),
        .. variable.Default is null ? [] : (string[])["=", .. variable.Default],
        .. Directives("VARIABLE_DEFINITION", isConstant: true),
    ];

    private IEnumerable<string> Description() => _chance.OneIn(20) ? ["\"said\""] : [];

    private IEnumerable<Fragment> Reached(Definition definition)
    {
        HashSet<Fragment> reached = [];
        Queue<string> open = new(definition.Spreads);
        while (open.TryDequeue(out var name))
        {
            if (_fragments.Find(fragment => fragment.Name == name) is { } fragment && reached.Add(fragment))
            {
                foreach (var next in fragment.Spreads)
                    open.Enqueue(next);
            }
        }

        return reached;
    }

    private IReadOnlyList<Variable> VariablesOf(Definition operation)
    {
        var names = Reached(operation).SelectMany(fragment => fragment.Variables).Concat(operation.Variables).ToHashSet();
        return [.. _variables.Where(variable => names.Contains(variable.Name))];
    }

    private string? VariableFor(Literals.Place place)
    {
        if (_isConstant || !_chance.OneIn(5))
            return null;
        var fitting = _variables.Where(variable => Fits(variable, place) || Wrong()).ToList();
        var taken = fitting.Count > 0 && !_chance.OneIn(3) ? _chance.Pick(fitting) : NewVariable(place.Type);
        _current.Variables.Add(taken.Name);
        return $"${taken.Name}";
    }

    private static bool Fits(Variable variable, Literals.Place place) =>
        variable.Type == place.Type || variable.Type.Nullable == place.Type
        || (place.Type.IsNonNull && !place.IsOneOf && variable.Type == place.Type.Nullable
            && (place.HasDefault || (variable.Default is not null and not ["null"])));

    private Variable NewVariable(TypeReference place)
    {
        var type = place.IsNonNull || !_chance.OneIn(4) ? place : new TypeReference.NonNull(place);
        _isConstant = true;
        var byDefault = _chance.OneIn(3) ? _literals.Of(type).ToList() : null;
        _isConstant = false;
        Variable variable = new($"v{_variables.Count + 1}", type, byDefault);
        _variables.Add(variable);
        return variable;
    }

    private bool _isConstant;

    internal sealed record Variable(string Name, TypeReference Type, IReadOnlyList<string>? Default);

    private record Definition(string Name)
    {
        public HashSet<string> Spreads { get; } = [];

        public HashSet<string> Variables { get; } = [];
    }

    private sealed record Fragment(string Name, ModelType On) : Definition(Name)
    {
        public IReadOnlyList<string> Tokens { get; set; } = [];
    }

    private sealed record Operation(string Kind) : Definition("")
    {
        public IReadOnlyList<string> Directives { get; set; } = [];

        public IReadOnlyList<string> Selections { get; set; } = [];
    }
}

/// <param name="Definitions">The tokens of each definition.</param>
/// <param name="Operations">Its operations, in order.</param>
internal sealed record GeneratedDocument(IReadOnlyList<IReadOnlyList<string>> Definitions, IReadOnlyList<GeneratedOperation> Operations)
{
    public IReadOnlyList<string> Tokens => [.. Definitions.SelectMany(definition => definition)];
}

/// <param name="Name">Its name; null: it has none.</param>
/// <param name="Variables">The variables it defines.</param>
internal sealed record GeneratedOperation(string? Name, IReadOnlyList<DocumentGenerator.Variable> Variables);
