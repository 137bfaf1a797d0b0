using Fadu.Formula.Expressions;
using Fadu.Formula.Interpretation;
using Fadu.Formula.Values;

namespace Fadu.Formula.Spreadsheets;

/// <summary>A formula, or a part of one that needs cells of its own. Two are equal when they compute the same.</summary>
public sealed class FormulaPart : IEquatable<FormulaPart>
{
    private readonly string _whole;

    internal FormulaPart(Expr root, string whole) => (Root, _whole) = (root, whole);

    /// <summary>As the formula writes it.</summary>
    public string Text => Root.Span.Of(_whole);

    /// <summary>Kind of the result.</summary>
    public FormulaType Type => Root.Type;

    /// <summary>Every parameter that it reads, each once.</summary>
    public IReadOnlyList<Parameter> Parameters => field ??= References.Of(Root).Parameters;

    /// <summary>Whether it looks at the unit's group.</summary>
    public bool UsesPeers => References.Of(Root).UsesPeers;

    internal Expr Root { get; }

    /// <summary>Its value for one unit.</summary>
    public Value Evaluate(IFormulaContext context) => Interpreter.Evaluate(Root, context);

    /// <summary>Translates it into the language of spreadsheets.</summary>
    /// <param name="references">Where what it reads stands.</param>
    public SheetFormula ToSpreadsheet(ISheetReferences references)
    {
        ArgumentNullException.ThrowIfNull(references);
        return SheetTranslator.Translate(Root, _whole, references, snapped: false);
    }

    /// <summary>The same, brought to 12 decimals: as the values of a group are before they are compared.</summary>
    /// <param name="references">Where what it reads stands.</param>
    public SheetFormula ToSnapped(ISheetReferences references)
    {
        ArgumentNullException.ThrowIfNull(references);
        return SheetTranslator.Translate(Root, _whole, references, snapped: true);
    }

    /// <inheritdoc />
    public bool Equals(FormulaPart? other) => other is not null && Canonical.TextOf(Root) == Canonical.TextOf(other.Root);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FormulaPart);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Canonical.TextOf(Root));

    /// <summary>As the formula writes it.</summary>
    public override string ToString() => Text;
}
