namespace Fadu.Indicators.Helps;

/// <summary>What a help is.</summary>
public enum HelpKind
{
    /// <summary>One item brought as far as it takes, at most to its best.</summary>
    Item,

    /// <summary>One leaf indicator brought to its full effective marks, by whatever values.</summary>
    Indicator,
}
