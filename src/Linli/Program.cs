using Linli.Commands;

return await CommandLine.Run(args);
