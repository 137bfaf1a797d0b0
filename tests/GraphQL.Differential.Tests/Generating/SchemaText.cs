namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>Writes schemas as tokens, with descriptions, directives and extensions that mean nothing for documents.</summary>
internal sealed class SchemaText
{
    private static readonly string[] Descriptions = ["\"a thing\"", "\"\"\"\n    a\n      thing \\\"\"\"\n  \"\"\"", "\"\"", "\"统计\""];

    private readonly SchemaModel _schema;
    private readonly Chance _chance;
    private readonly Literals _literals;
    private readonly List<IReadOnlyList<string>> _definitions = [];

    private SchemaText(SchemaModel schema, Chance chance) =>
        (_schema, _chance, _literals) = (schema, chance, new(schema.Find, chance, wrong: 0));

    /// <summary>The tokens of each definition and extension.</summary>
    public static List<IReadOnlyList<string>> Definitions(SchemaModel schema, Chance chance)
    {
        var text = new SchemaText(schema, chance);
        text.Write();
        return text._definitions;
    }

    private void Write()
    {
        var roots = _schema.Types.Where(type => type.Root is not null).ToList();
        if (roots.Any(root => !string.Equals(root.Name, root.Root, StringComparison.OrdinalIgnoreCase)) || _chance.OneIn(4))
        {
            _definitions.Add([.. Description(), "schema", .. Applied("SCHEMA"), "{", .. roots.SelectMany(root => new[] { root.Root!, ":", root.Name }), "}"]);
            if (_chance.OneIn(4))
                _definitions.Add(["extend", "schema", "@", "many", "(", "x", ":", "1", ")"]);
        }

        foreach (var directive in _schema.Directives)
            _definitions.Add(Directive(directive));
        foreach (var type in _schema.Types)
            Type(type);
    }

    private IReadOnlyList<string> Directive(ModelDirective directive) =>
    [
        .. Description(), "directive", "@", directive.Name, .. Arguments(directive.Arguments, mayApply: false),
        .. directive.IsRepeatable ? ["repeatable"] : Array.Empty<string>(), "on", .. _chance.OneIn(3) ? ["|"] : Array.Empty<string>(),
        .. directive.Locations.Distinct().SelectMany((location, index) => index == 0 ? new[] { location } : ["|", location]),
    ];

    private void Type(ModelType type)
    {
        var parts = PartsOf(type).ToList();
        // What stands in an extension counts the same; one part at least stays.
        var later = parts.Count > 1 && _chance.OneIn(4) ? _chance.Below(parts.Count - 1) : 0;
        var keyword = KeywordOf(type.Kind);
        var (first, rest) = (parts[..(parts.Count - later)], parts[(parts.Count - later)..]);
        _definitions.Add([.. Description(), keyword, type.Name, .. Implements(type), .. Directives(type), .. Body(type, first)]);
        if (rest.Count > 0)
            _definitions.Add(["extend", keyword, type.Name, .. Body(type, rest)]);
    }

    private static string KeywordOf(ModelKind kind) => kind switch
    {
        ModelKind.Object => "type",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private IEnumerable<string> Directives(ModelType type)
    {
        var applied = Applied(type.Kind == ModelKind.Input ? "INPUT_OBJECT" : type.Kind.ToString().ToUpperInvariant());
        if (type.IsOneOf)
            return ["@", "oneOf", .. applied];
        return type.Kind == ModelKind.Scalar && _chance.OneIn(2) ? ["@", "specifiedBy", "(", "url", ":", "\"https://example.org/any\"", ")", .. applied] : applied;
    }

    // A field that implements one that may be used must not be deprecated, so no field of a type with interfaces is.
    private IEnumerable<IReadOnlyList<string>> PartsOf(ModelType type) => type.Kind switch
    {
        ModelKind.Enum => type.Members.Select(value => (IReadOnlyList<string>)[.. Description(), value, .. Deprecated(), .. Applied("ENUM_VALUE")]),
        ModelKind.Union => type.Members.Select(member => (IReadOnlyList<string>)[member]),
        ModelKind.Input => type.Inputs.Select(input => Input(input, "INPUT_FIELD_DEFINITION", mayApply: true)),
        ModelKind.Scalar => [[]],
        _ => type.Fields.Select(field => (IReadOnlyList<string>)
            [.. Description(), field.Name, .. Arguments(field.Arguments, mayApply: true), ":", .. Tokens(field.Type), .. type.Members.Count == 0 ? Deprecated() : [], .. Applied("FIELD_DEFINITION")]),
    };

    private static IEnumerable<string> Body(ModelType type, IReadOnlyList<IReadOnlyList<string>> parts) => type.Kind switch
    {
        ModelKind.Scalar => [],
        ModelKind.Union => ["=", .. parts.SelectMany((part, index) => index == 0 ? part : ["|", .. part])],
        _ => ["{", .. parts.SelectMany(part => part), "}"],
    };

    private static IEnumerable<string> Implements(ModelType type) => type.Kind is ModelKind.Object or ModelKind.Interface && type.Members.Count > 0
        ? ["implements", .. type.Members.SelectMany((face, index) => index == 0 ? new[] { face } : ["&", face])]
        : [];

    private IEnumerable<string> Arguments(IReadOnlyList<ModelInput> arguments, bool mayApply) =>
        arguments.Count == 0 ? [] : ["(", .. arguments.SelectMany(argument => Input(argument, "ARGUMENT_DEFINITION", mayApply)), ")"];

    private IReadOnlyList<string> Input(ModelInput input, string location, bool mayApply) =>
    [
        .. Description(), input.Name, ":", .. Tokens(input.Type), .. input.Default is null ? [] : (string[])["=", .. input.Default],
        .. input.IsRequired || !mayApply ? [] : Deprecated(), .. mayApply ? Applied(location) : [],
    ];

    private IEnumerable<string> Description() => _chance.OneIn(6) ? [_chance.Pick(Descriptions)] : [];

    private IEnumerable<string> Deprecated() => _chance.Below(20) switch
    {
        0 => ["@", "deprecated"],
        1 => ["@", "deprecated", "(", "reason", ":", "\"old\"", ")"],
        _ => [],
    };

    private IEnumerable<string> Applied(string location) => _chance.OneIn(8)
        ? _chance.Some(_schema.Directives.Where(directive => directive.Locations.Contains(location)), 2).SelectMany(Use)
        : [];

    private IEnumerable<string> Use(ModelDirective directive)
    {
        var given = directive.Arguments.Where(argument => argument.IsRequired || _chance.OneIn(2)).ToList();
        return
        [
            "@", directive.Name,
            .. given.Count == 0 ? [] : (string[])["(", .. given.SelectMany(argument => (string[])[argument.Name, ":", .. _literals.Of(argument.Type)]), ")"],
        ];
    }

    /// <summary>A use of a type, as tokens.</summary>
    public static IEnumerable<string> Tokens(TypeReference type) => type switch
    {
        TypeReference.List { Of: var inner } => ["[", .. Tokens(inner), "]"],
        TypeReference.NonNull { Of: var inner } => [.. Tokens(inner), "!"],
        _ => [type.Name],
    };
}
