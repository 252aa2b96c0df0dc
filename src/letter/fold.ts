export {fold} from '../dictionary/fold.js';
