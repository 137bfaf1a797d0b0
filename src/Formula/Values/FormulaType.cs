namespace Fadu.Formula.Values;

/// <summary>What kind of value a formula or a part of it gives. Missing is a state of each, not a kind of its own.</summary>
public enum FormulaType
{
    /// <summary>A decimal number (数).</summary>
    Number,

    /// <summary>True or false (是否).</summary>
    Boolean,

    /// <summary>A text, e.g. the name of a choice (文字).</summary>
    Text,

    /// <summary>A civil day in Asia/Shanghai, without time (日期).</summary>
    Date,
}
