using System.Text.RegularExpressions;

namespace Fadu.Catalog.Structure;

/// <summary>Single values that stand in several places.</summary>
internal static partial class ScalarShapes
{
    public static Shape Text { get; } = new TextShape(0, null);

    public static Shape Formula { get; } = new FormulaShape();

    public static Shape Name { get; } = new TextShape(1, null) { Visible = true };

    public static Shape Label { get; } = new TextShape(0, null) { Visible = true };

    public static Shape Code { get; } = new TextShape(0, CodePattern()) { Visible = true };

    public static Shape Number { get; } = new NumberShape();

    public static Shape FromZero { get; } = new NumberShape { Min = 0 };

    public static Shape AboveZero { get; } = new NumberShape { Min = 0, AboveMin = true };

    public static Shape Boolean { get; } = new BooleanShape();

    public static Shape Aggregate { get; } = new EnumShape("sum", "mean", "geometric", "min");

    public static Shape WhenMissing { get; } = new EnumShape("zero", "skip");

    // "\z", since "$" lets a line break through at the end.
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();
}
