namespace Fadu.Application.Exports.Requests;

/// <summary>Whose values a bulk workbook is to take, as callers say it.</summary>
public enum BulkChannel
{
    /// <summary>What units report of their own items.</summary>
    Reported,

    /// <summary>What registers and surveys say.</summary>
    Supplied,

    /// <summary>Attributes of the units (单位属性).</summary>
    Attributes,
}
