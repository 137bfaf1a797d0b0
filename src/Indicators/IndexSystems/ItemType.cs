namespace Fadu.Indicators.IndexSystems;

/// <summary>Type of an item, an attribute or a policy parameter.</summary>
public enum ItemType
{
    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>0 to 100; a formula sees 95 for 95 %.</summary>
    Percent,

    /// <summary>是 or 否.</summary>
    Boolean,

    /// <summary>One of several named options, each with a value (a number in formulas) or none (a text).</summary>
    Choice,

    /// <summary>A civil day in Asia/Shanghai.</summary>
    Date,

    /// <summary>A text.</summary>
    Text,
}
