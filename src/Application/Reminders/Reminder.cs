using Fadu.Indicators.Progress;
using Fadu.Indicators.Units;

namespace Fadu.Application.Reminders;

/// <summary>A unit to be reminded (催报).</summary>
/// <param name="Outstanding">What it still has to do, by when, and the marks that hang on it.</param>
/// <param name="Contact">Whom to reach; null: nobody is named, or may be seen.</param>
/// <param name="Slip">The reminder in Chinese, ready to be sent.</param>
public sealed record Reminder(OutstandingUnit Outstanding, UnitContact? Contact, string Slip);
