namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>Makes valid schemas. Few names for many things, so that a name exchanged for another often means something else.</summary>
internal sealed class SchemaGenerator
{
    private static readonly string[] FieldNames = ["a", "b", "c", "d", "e", "f", "g"];
    private static readonly string[] ArgumentNames = ["x", "y", "z"];
    private static readonly string[] InputNames = ["p", "q", "r", "s"];
    private static readonly string[] Colors = ["RED", "GREEN", "BLUE", "WHITE"];
    private static readonly string[] Executable =
        ["QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION"];

    private static readonly string[] TypeSystem =
    [
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    ];

    private readonly Chance _chance;
    private readonly Literals _literals;
    private readonly List<ModelType> _types = [];

    private SchemaGenerator(Chance chance) =>
        (_chance, _literals) = (chance, new(name => _types.Find(type => type.Name == name), chance, wrong: 0));

    public static SchemaModel Make(Chance chance) => new SchemaGenerator(chance).Make();

    private SchemaModel Make()
    {
        _types.Add(new(ModelKind.Scalar, "Any"));
        _types.Add(new(ModelKind.Enum, "Color") { Members = [.. Colors.Take(_chance.Between(2, 4))] });
        _types.Add(new(ModelKind.Enum, "Hue") { Members = [.. Colors.Skip(_chance.Below(2)).Take(2)] });
        for (var number = _chance.Between(1, 3); number > 0; number--)
            Input($"In{number}");

        var objects = Enumerable.Range(1, _chance.Between(2, 5)).Select(number => $"Obj{number}").ToList();
        var interfaces = Enumerable.Range(1, _chance.Below(4)).Select(number => $"Face{number}").ToList();
        var unions = Enumerable.Range(1, _chance.Below(3)).Select(number => $"Uni{number}").ToList();
        List<string> outputs = ["Int", "Float", "String", "Boolean", "ID", "Any", "Color", .. objects, .. objects, .. interfaces, .. unions];

        foreach (var name in interfaces)
            _types.Add(WithFields(ModelKind.Interface, name, null, Closed(_chance.Some(interfaces.TakeWhile(one => one != name), 2)), outputs));
        foreach (var name in objects)
            _types.Add(WithFields(ModelKind.Object, name, null, Closed(_chance.Some(interfaces, 2)), outputs));
        foreach (var name in unions)
            _types.Add(new(ModelKind.Union, name) { Members = [.. objects.Where(one => one == "Obj1" || _chance.OneIn(2))] });

        var renamed = _chance.OneIn(4) ? "Root" : "";
        foreach (var root in (string[])["Query", "Mutation", "Subscription"])
        {
            if (root == "Query" || !_chance.OneIn(3))
            {
                // The fields of a subscription give streams, so its type stands nowhere but at the root.
                var faces = root != "Subscription" && _chance.OneIn(4) ? Closed(_chance.Some(interfaces, 2)) : [];
                _types.Add(WithFields(ModelKind.Object, renamed + root, root.ToLowerInvariant(), faces, outputs));
            }
        }

        return new(_types, Directives());
    }

    private void Input(string name)
    {
        var isOneOf = _chance.OneIn(3);
        var known = _types.Where(type => type.Kind == ModelKind.Input).Select(type => type.Name);
        List<string> leaves = ["Int", "Float", "String", "Boolean", "ID", "Any", "Color", "Hue", .. known];
        var type = new ModelType(ModelKind.Input, name) { IsOneOf = isOneOf };
        foreach (var field in InputNames.Take(_chance.Between(1, 4)))
        {
            // It may hold itself where the chain can end; where exactly one field is given, it ends with the first field.
            var mayBeSelf = type.Inputs.Count > 0 && _chance.OneIn(5);
            var use = mayBeSelf ? new TypeReference.Named(name) : Use(_chance.Pick(leaves));
            type.Inputs.Add(InputValue(field, isOneOf || mayBeSelf ? use.Nullable : use, mayHaveDefault: !isOneOf && !mayBeSelf));
        }

        _types.Add(type);
    }

    private ModelInput InputValue(string name, TypeReference use, bool mayHaveDefault) =>
        new(name, use, mayHaveDefault && _chance.OneIn(3) ? [.. _literals.Of(use)] : null);

    private TypeReference Use(string name)
    {
        TypeReference use = new TypeReference.Named(name);
        for (var wrappings = _chance.Below(6); wrappings > 2; wrappings -= 2)
        {
            if (_chance.OneIn(3))
                use = new TypeReference.NonNull(use);
            use = new TypeReference.List(use);
        }

        return _chance.OneIn(3) ? new TypeReference.NonNull(use) : use;
    }

    // An interface comes with those that it implements itself.
    private List<string> Closed(List<string> names) =>
        [.. names.Concat(names.SelectMany(name => _types.Single(type => type.Name == name).Members)).Distinct()];

    private ModelType WithFields(ModelKind kind, string name, string? root, List<string> faces, List<string> outputs)
    {
        var fields = faces.SelectMany(face => _types.Single(type => type.Name == face).Fields)
            .DistinctBy(field => field.Name).Select(field => kind == ModelKind.Object ? Refined(field) : field).ToList();
        foreach (var field in FieldNames.Where(field => fields.All(one => one.Name != field)).ToList())
        {
            // What another interface says of the field must agree, so a field of one name is always the same among interfaces.
            if (_chance.OneIn(2))
                continue;
            var same = kind == ModelKind.Interface ? FaceField(field) : null;
            fields.Add(same ?? new(field, Use(_chance.Pick(outputs)), Arguments()));
        }

        if (fields.Count == 0)
            fields.Add(FaceField("a") ?? new("a", new TypeReference.Named("Int"), []));
        return new(kind, name) { Fields = fields, Members = faces, Root = root };
    }

    private ModelField? FaceField(string name) =>
        _types.Where(type => type.Kind == ModelKind.Interface).SelectMany(type => type.Fields).FirstOrDefault(field => field.Name == name);

    // Only objects refine, as what interfaces say of a field must stay the same for those that implement several.
    private ModelField Refined(ModelField field) => field with
    {
        Type = field.Type.IsNonNull || !_chance.OneIn(4) ? field.Type : new TypeReference.NonNull(field.Type),
        Arguments = _chance.OneIn(6) ? [.. field.Arguments, new("w", new TypeReference.Named("Int"), null)] : field.Arguments,
    };

    private List<ModelInput> Arguments()
    {
        List<string> inputs = ["Int", "Float", "String", "Boolean", "ID", "Any", "Color", "Hue", .. _types.Where(type => type.Kind == ModelKind.Input).Select(type => type.Name)];
        return [.. ArgumentNames.Take(_chance.Below(4)).Select(name => InputValue(name, Use(_chance.Pick(inputs)), mayHaveDefault: true))];
    }

    private List<ModelDirective> Directives()
    {
        List<string> locations = [_chance.Pick(Executable), _chance.Pick(Executable), _chance.Pick(TypeSystem)];
        // The reference takes a field in an extension of an input object for an argument.
        if (locations.Contains("INPUT_FIELD_DEFINITION"))
            locations.Add("ARGUMENT_DEFINITION");
        // Where it may stand at the values of an enum, an argument of that enum would make the directive refer to itself.
        string[] types = locations.Any(location => location.StartsWith("ENUM", StringComparison.Ordinal)) ? ["Int", "String"] : ["Int", "String", "Color"];
        return
        [
            new("any", [], IsRepeatable: false, [.. Executable, .. TypeSystem]),
            new("many", [InputValue("x", Use("Int"), mayHaveDefault: true)], IsRepeatable: true, [.. Executable, .. TypeSystem]),
            new("some", [.. ArgumentNames.Take(2).Select(name => InputValue(name, Use(_chance.Pick(types)), mayHaveDefault: true))], IsRepeatable: false, locations),
        ];
    }
}
