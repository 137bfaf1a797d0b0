namespace Fadu.Indicators.Checking;

/// <summary>What a formula of a system is there for.</summary>
internal enum FormulaRole
{
    Leaf,
    AppliesWhen,
    Bonus,
    Deduction,
    Veto,
    Gate,
    Status,
    Check,
}
