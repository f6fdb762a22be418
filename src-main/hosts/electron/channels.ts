/** The few messages between preload and main process; all data go over the message port instead. */
export const CHANNELS = {
  port: 'so-vang:port',
  saveFile: 'so-vang:save-file',
  saveFiles: 'so-vang:save-files',
  openFile: 'so-vang:open-file',
  openProjector: 'so-vang:open-projector',
  closeProjector: 'so-vang:close-projector',
  projectorPlacing: 'so-vang:projector-placing',
  projectorPlaced: 'so-vang:projector-placed',
  identifyDisplays: 'so-vang:identify-displays',
  openDataFolder: 'so-vang:open-data-folder',
} as const;
