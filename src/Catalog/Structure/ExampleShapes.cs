namespace Fadu.Catalog.Structure;

/// <summary>Worked examples.</summary>
internal static class ExampleShapes
{
    public static RecordShape OfMarks { get; } = new(new("算例", "an example"),
    [
        new("given", "算例给的数", "example's given", new GivenShape(), true),
        new("marks", "算例应得的分", "example's marks", new NumberShape { OrNull = true }, true),
        new("applies", "算例是否适用", "example's applies", ScalarShapes.Boolean, false),
    ], null);

    public static RecordShape OfCondition { get; } = new(new("算例", "an example"),
    [
        new("given", "算例给的数", "example's given", new GivenShape(), true),
        new("holds", "算例是否成立", "example's holds", ScalarShapes.Boolean, true),
    ], null);

    public static RecordShape OfUnit { get; } = new(new("整个单位的算例", "an example of a whole unit"),
    [
        new("name", "算例的名称", "example's name", ScalarShapes.Text, true),
        new("given", "算例给的数", "example's given", new GivenShape(), true),
        new("bandSet", "算例的等次表", "example's bandSet", ScalarShapes.Text, false),
        new("total", "算例应得的总分", "example's total", ScalarShapes.Number, false),
        new("band", "算例应得的等次", "example's band", ScalarShapes.Text, false),
        new("marks", "算例应得的分", "example's marks", new MapShape(ScalarShapes.Number), false),
    ], null);
}
