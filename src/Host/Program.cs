using Fadu.Host.Commands;
using Fadu.Host.Output;

return FaduCommand.Run(args, SystemTerminal.Open());
