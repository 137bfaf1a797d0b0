namespace Fadu.GraphQL.Differential.Tests.Generating;

internal sealed partial class DocumentGenerator
{
    private IEnumerable<string> SelectionSet(ModelType parent, int depth)
    {
        List<string> tokens = ["{"];
        for (var count = _chance.Between(1, 4); count > 0; count--)
            tokens.AddRange(Selection(parent, depth));
        return [.. tokens, "}"];
    }

    private IEnumerable<string> Selection(ModelType parent, int depth) => _chance.Below(8) switch
    {
        0 => Spread(parent) ?? Field(parent, depth),
        1 when depth > 0 => InlineFragment(parent, depth),
        _ => Field(parent, depth),
    };

    private IEnumerable<string> Field(ModelType parent, int depth, bool isAtRootOfSubscription = false)
    {
        var from = Wrong() ? _chance.Pick(_schema.Composites) : parent;
        var fields = from.Fields.Where(field => depth > 0 || !IsComposite(field)).ToList();
        if (fields.Count == 0 && isAtRootOfSubscription)
            fields = from.Fields;
        if (fields.Count == 0 || (_chance.OneIn(12) && !isAtRootOfSubscription))
            return Wrong() ? ["__typename", "(", "x", ":", "1", ")"] : ["__typename"];

        var field = _chance.Pick(fields);
        List<string> arguments = [.. Arguments(field.Arguments)];
        List<string> tokens = [.. Alias(field, arguments.Count > 0), field.Name, .. arguments];
        tokens.AddRange(isAtRootOfSubscription ? [] : Directives("FIELD"));
        if (IsComposite(field) != Wrong())
            tokens.AddRange(SelectionSet(Find(field.Type.Name) is { IsComposite: true } type ? type : parent, depth - 1));
        return tokens;
    }

    private bool IsComposite(ModelField field) => Find(field.Type.Name) is { IsComposite: true };

    // Two fields with one response name are merged; they can be when nothing tells them apart.
    private string[] Alias(ModelField field, bool hasArguments)
    {
        if (Wrong())
            return [_chance.Pick(Aliases), ":"];
        if (hasArguments || !_schema.IsUniform(field.Name))
            return [$"{field.Name}{++_uniqueNames}", ":"];
        return _chance.OneIn(4) ? [$"{field.Name}_", ":"] : [];
    }

    private IEnumerable<string> Arguments(IReadOnlyList<ModelInput> arguments)
    {
        var given = arguments.Where(argument => !Wrong() && (argument.IsRequired || _chance.OneIn(2)))
            .Select(argument => (argument.Name, Value: _literals.Of(argument).ToList())).ToList();
        if (Wrong())
            given.Add((_chance.Pick(["x", "y", "nosuch"]), ["1"]));
        if (given.Count > 1 && _chance.OneIn(4))
            given.Reverse();
        return given.Count == 0 ? [] : ["(", .. given.SelectMany(argument => (string[])[argument.Name, ":", .. argument.Value]), ")"];
    }

    private IEnumerable<string>? Spread(ModelType parent)
    {
        var later = _current is Fragment current ? _fragments.SkipWhile(fragment => fragment != current).Skip(1) : _fragments;
        var possible = (Wrong() ? _fragments : later).Where(fragment => _schema.Overlap(fragment.On, parent) || Wrong()).ToList();
        if (possible.Count == 0)
            return Wrong() ? ["...", "Nosuch"] : null;
        var spread = _chance.Pick(possible);
        _current.Spreads.Add(spread.Name);
        return ["...", spread.Name, .. Directives("FRAGMENT_SPREAD")];
    }

    private IEnumerable<string> InlineFragment(ModelType parent, int depth)
    {
        var possible = _schema.Composites.Where(type => _schema.Overlap(type, parent) || Wrong()).ToList();
        var on = _chance.OneIn(4) || possible.Count == 0 ? null : _chance.Pick(possible);
        var name = on is not null && Wrong() ? _chance.Pick(["Nosuch", "In1", "Color", "Int"]) : on?.Name;
        return ["...", .. name is null ? [] : (string[])["on", name], .. Directives("INLINE_FRAGMENT"), .. SelectionSet(on ?? parent, depth - 1)];
    }

    private List<string> Directives(string location, bool isConstant = false)
    {
        List<string> tokens = [];
        if (!_chance.OneIn(8) && !Wrong())
            return tokens;

        _isConstant = isConstant;
        foreach (var directive in _chance.Some(_schema.Directives.Where(one => one.Locations.Contains(location) || Wrong()), 2))
        {
            tokens.AddRange(["@", directive.Name, .. Arguments(directive.Arguments)]);
            if (directive.IsRepeatable && _chance.OneIn(3))
                tokens.AddRange(["@", directive.Name, .. Arguments(directive.Arguments)]);
        }

        if ((location is "FIELD" or "FRAGMENT_SPREAD" or "INLINE_FRAGMENT" && _chance.OneIn(2)) || Wrong())
            tokens.AddRange(["@", _chance.OneIn(2) ? "skip" : "include", "(", "if", ":", .. _literals.Of(NonNullBoolean), ")"]);
        if (Wrong())
            tokens.AddRange(["@", _chance.Pick(["nosuch", "any", "deprecated", "some"])]);
        _isConstant = false;
        return tokens;
    }

    private static readonly TypeReference NonNullBoolean = new TypeReference.NonNull(new TypeReference.Named("Boolean"));
}
