namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>A schema as the generators know it: made without the engine, so that no fault of the engine hides in it.</summary>
internal sealed record SchemaModel(IReadOnlyList<ModelType> Types, IReadOnlyList<ModelDirective> Directives)
{
    private readonly Dictionary<string, ModelType> _byName = Types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    private readonly HashSet<string> _uniform =
    [
        .. Types.SelectMany(type => type.Fields).GroupBy(field => field.Name)
            .Where(fields => fields.Select(field => field.Type.ToString()).Distinct().Count() == 1).Select(fields => fields.Key),
    ];

    public ModelType this[string name] => _byName[name];

    public ModelType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The types that have selections.</summary>
    public IReadOnlyList<ModelType> Composites { get; } = [.. Types.Where(type => type.IsComposite)];

    /// <summary>The type of a root, such as <c>query</c>; null where there is none.</summary>
    public ModelType? Root(string operation) => Types.SingleOrDefault(type => type.Root == operation);

    /// <summary>The names of the objects that a value of the type may be.</summary>
    public IReadOnlyList<string> Possible(ModelType type) => type.Kind switch
    {
        ModelKind.Union => type.Members,
        ModelKind.Interface => [.. Types.Where(one => one.Kind == ModelKind.Object && one.Members.Contains(type.Name)).Select(one => one.Name)],
        _ => [type.Name],
    };

    public bool Overlap(ModelType left, ModelType right) => Possible(left).Intersect(Possible(right)).Any();

    /// <summary>Whether a field of this name has the same type wherever there is one, so that two of them can always be merged.</summary>
    public bool IsUniform(string field) => _uniform.Contains(field);
}

internal enum ModelKind
{
    Scalar,
    Enum,
    Input,
    Interface,
    Object,
    Union,
}

/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
internal sealed record ModelType(ModelKind Kind, string Name)
{
    /// <summary>Fields of an object or interface.</summary>
    public List<ModelField> Fields { get; init; } = [];

    /// <summary>Fields of an input object.</summary>
    public List<ModelInput> Inputs { get; init; } = [];

    /// <summary>The interfaces of an object or interface, the objects of a union, the values of an enum.</summary>
    public List<string> Members { get; init; } = [];

    /// <summary>Whether exactly one field of the input object must be given.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>The kind of operation that begins here; null for most.</summary>
    public string? Root { get; init; }

    public bool IsComposite => Kind is ModelKind.Interface or ModelKind.Object or ModelKind.Union;
}

internal sealed record ModelField(string Name, TypeReference Type, IReadOnlyList<ModelInput> Arguments);

/// <param name="Name">The name of the argument or input field.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">Its default as tokens of a literal; null where it has none.</param>
internal sealed record ModelInput(string Name, TypeReference Type, IReadOnlyList<string>? Default)
{
    public bool IsRequired => Type.IsNonNull && Default is null;
}

internal sealed record ModelDirective(string Name, IReadOnlyList<ModelInput> Arguments, bool IsRepeatable, IReadOnlyList<string> Locations);
